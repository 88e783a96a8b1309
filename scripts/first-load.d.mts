export function isSharedWithHome(): (id: string) => boolean;
