export function isSharedWithHome(): (id: string) => boolean;
export function isOnBothDesks(): (id: string) => boolean;
export function isOnFirstDesk(): (id: string) => boolean;
