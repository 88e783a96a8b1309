import type { Plugin } from 'vite';

/** In alphabetical order. */
export const unusedByCauseway: readonly string[];
/** Leaves out of a build what jsPDF would load on demand and Causeway never asks it for. */
export function withoutUnusedParts(): Plugin;
