import type { Adapter } from '@sveltejs/kit';
import type { AdapterOptions } from '@sveltejs/adapter-static';

/** SHA-256 in base64 of every file a page may ask for, by path. */
export function fileList(folder: string): Record<string, string>;
export function staticSite(options?: AdapterOptions): Adapter;
