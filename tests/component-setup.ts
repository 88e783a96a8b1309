import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';
import { vi } from 'vitest';
import '#lib/language/planning-words.ts';

// A second, as is usual, is short where other work holds the machine up. Only tests that fail wait as long as this.
const patience = 20_000;
configure({ asyncUtilTimeout: patience });
const { waitFor } = vi;
vi.waitFor = (claim, options = patience) => waitFor(claim, options);

// jsdom brings arrays of bytes of its own, which the platform's (of `structuredClone`, `TextEncoder`) are no instances of.
const platformBytes = Object.getPrototypeOf(structuredClone(new Uint8Array(0))) as Uint8Array;
globalThis.Uint8Array = platformBytes.constructor as Uint8ArrayConstructor;
