import '@testing-library/jest-dom/vitest';
import '#lib/language/planning-words.ts';

// jsdom brings arrays of bytes of its own, which the platform's (of `structuredClone`, `TextEncoder`) are no instances of.
const platformBytes = Object.getPrototypeOf(structuredClone(new Uint8Array(0))) as Uint8Array;
globalThis.Uint8Array = platformBytes.constructor as Uint8ArrayConstructor;
