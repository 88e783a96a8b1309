/// <reference types="vite/client" />
/**
 * Fonts from the site's own origin. The imports below are addresses only; a font is fetched
 * when a text needs it, and the service worker keeps it from then on.
 */
import bengali from '@expo-google-fonts/noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf?url';
import devanagari from '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf?url';
import ethiopic from '@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf?url';
import khmer from '@expo-google-fonts/noto-sans-khmer/400Regular/NotoSansKhmer_400Regular.ttf?url';
import myanmar from '@expo-google-fonts/noto-sans-myanmar/400Regular/NotoSansMyanmar_400Regular.ttf?url';
import thai from '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf?url';
import regular from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import bold from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url';
import vazirmatn from '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf?url';
import type { FontId, FontLibrary } from './fonts.ts';

/** Hashed addresses of the font files, also for a service worker's list. */
const fontAddresses: Readonly<Record<FontId, string>> = {
	'noto-sans': regular,
	'noto-sans-bold': bold,
	vazirmatn,
	'noto-sans-devanagari': devanagari,
	'noto-sans-bengali': bengali,
	'noto-sans-khmer': khmer,
	'noto-sans-myanmar': myanmar,
	'noto-sans-thai': thai,
	'noto-sans-ethiopic': ethiopic
};

const loaded = new Map<FontId, Promise<Uint8Array>>();

export const browserFonts: FontLibrary = {
	load(id) {
		let bytes = loaded.get(id);
		if (!bytes) {
			bytes = fetchFont(id);
			loaded.set(id, bytes);
			// A failed download is tried again next time.
			bytes.catch(() => loaded.delete(id));
		}
		return bytes;
	}
};

async function fetchFont(id: FontId): Promise<Uint8Array> {
	const response = await fetch(fontAddresses[id]);
	if (!response.ok) throw new Error(`The font ${id} could not be loaded (${response.status})`);
	return new Uint8Array(await response.arrayBuffer());
}
