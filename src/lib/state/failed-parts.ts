/**
 * A part of Causeway that did not arrive: its server has a newer version by now, or a proxy cut it off. The browser
 * remembers the failure until the page is loaded anew, so that is done: once, after everything is saved, and only when
 * the server answers. If that did not help, the place that needs the part says so.
 */
const mark = 'causeway.reloaded';
const minutes = 60_000;

interface Parts {
	/** True when everything is safe. */
	readonly saveEverything: () => Promise<boolean>;
	/** Loads the page anew, or the one the user was on the way to. */
	readonly reload: () => void;
	readonly now: () => number;
}

/** Returns the way to stop listening. */
export function mendFailedParts(parts: Parts): () => void {
	let isMending = false;
	const mend = () => {
		if (isMending) return;
		isMending = true;
		void reloadOnce(parts).finally(() => (isMending = false));
	};
	addEventListener('vite:preloadError', mend);
	return () => removeEventListener('vite:preloadError', mend);
}

async function reloadOnce({ saveEverything, reload, now }: Parts): Promise<void> {
	if (!isFirstTime(now()) || !(await serverAnswers()) || !(await saveEverything())) return;
	// Where it cannot be remembered, loading anew could go round in circles.
	if (!remember(now())) return;
	await fetchAfresh();
	reload();
}

/** A page of somebody else, such as a network's log-in, is no answer. */
async function serverAnswers(): Promise<boolean> {
	try {
		const response = await fetch(location.pathname, { cache: 'no-store' });
		return response.ok && (await response.text()).includes('id="app"');
	} catch {
		return false;
	}
}

function isFirstTime(now: number): boolean {
	try {
		return now - Number(sessionStorage.getItem(mark) ?? 0) > 5 * minutes;
	} catch {
		return false;
	}
}

function remember(now: number): boolean {
	try {
		sessionStorage.setItem(mark, String(now));
		return true;
	} catch {
		return false;
	}
}

/** What was cut off would come from the browser's cache again, which holds such files for a year. */
async function fetchAfresh(): Promise<void> {
	const recent = performance
		.getEntriesByType('resource')
		.filter(
			({ name, startTime }) => /\.(js|css)$/.test(name) && performance.now() - startTime < minutes
		)
		.map(({ name }) => name);
	await Promise.all(
		[...new Set(recent)].map((address) => fetch(address, { cache: 'reload' }).catch(() => {}))
	);
}
