/** Proposals live in the browser alone: they are never known to a server. */
export const ssr = false;
