/** The TrueType file of each font, inside its package (SIL Open Font License 1.1). */
import type { FontId } from './fonts.ts';

const packages = '@expo-google-fonts';

export const fontFiles: Readonly<Record<FontId, string>> = {
	'noto-sans': `${packages}/noto-sans/400Regular/NotoSans_400Regular.ttf`,
	'noto-sans-bold': `${packages}/noto-sans/700Bold/NotoSans_700Bold.ttf`,
	vazirmatn: `${packages}/vazirmatn/400Regular/Vazirmatn_400Regular.ttf`,
	'noto-sans-devanagari': `${packages}/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf`,
	'noto-sans-bengali': `${packages}/noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf`,
	'noto-sans-khmer': `${packages}/noto-sans-khmer/400Regular/NotoSansKhmer_400Regular.ttf`,
	'noto-sans-myanmar': `${packages}/noto-sans-myanmar/400Regular/NotoSansMyanmar_400Regular.ttf`,
	'noto-sans-thai': `${packages}/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf`,
	'noto-sans-ethiopic': `${packages}/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf`
};
