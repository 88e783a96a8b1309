/** Puts a service worker into a built site that removes itself and the files it kept. */
export function switchWorkerOff(folder: string): void;
