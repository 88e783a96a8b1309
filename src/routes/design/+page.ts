/** The workspace lives in the browser alone: a design is never known to a server. */
export const ssr = false;
