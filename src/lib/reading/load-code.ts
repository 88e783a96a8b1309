/** The code that reads one kind of file is fetched when the first such file is opened; it may not arrive. */
export class CodeNotLoaded extends Error {
	override readonly name = 'CodeNotLoaded';
}

export async function loadCode<T>(load: () => Promise<T>): Promise<T> {
	try {
		return await load();
	} catch (cause) {
		throw new CodeNotLoaded('code that reads this kind of file did not arrive', { cause });
	}
}
