import '@testing-library/jest-dom/vitest';
import '#lib/language/workspace-words.ts';
