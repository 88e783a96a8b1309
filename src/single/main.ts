/** Where the edition in one file starts. */
import { mount } from 'svelte';
import App from './App.svelte';
import { provideParts } from './parts.ts';

await provideParts();
const target = document.getElementById('app')!;
target.textContent = '';
mount(App, { target });
