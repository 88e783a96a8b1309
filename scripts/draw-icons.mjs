/** Draws the icons of `static/` anew from `static/icon.svg`, with a Chromium. Run by hand after the drawing has changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';

const executablePath = ensureBrowser();
if (!executablePath) process.exit(1);

const drawing = readFileSync('static/icon.svg', 'utf8');
/** Square to the edge and drawn smaller: phones cut such icons to a shape of their own. */
const uncut = drawing
	.replace(/ rx="\d+"/, '')
	.replace('<g ', '<g transform="translate(16 16) scale(.72) translate(-16 -16)" ');

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const icons = [
	['icon-192.png', 192, drawing],
	['icon-512.png', 512, drawing],
	['icon-maskable-512.png', 512, uncut],
	['apple-touch-icon.png', 180, uncut.replace('scale(.72)', 'scale(.88)')]
];
for (const [name, size, svg] of icons) {
	const page = await browser.newPage({ viewport: { width: size, height: size } });
	const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
	await page.setContent(
		`<style>body{margin:0}img{display:block;width:${size}px}</style><img src="${address}">`
	);
	writeFileSync(`static/${name}`, await page.screenshot({ omitBackground: true }));
	await page.close();
}
await browser.close();
