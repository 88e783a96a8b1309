import '@testing-library/jest-dom/vitest';
import '#lib/language/planning-words.ts';
