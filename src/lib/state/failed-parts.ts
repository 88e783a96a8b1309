/**
 * A part of Causeway that did not arrive: its server has a newer version by now, or a proxy cut it off. The browser
 * remembers the failure until the page is loaded anew, so that is done: once, and a few times more where something else
 * comes by then; after everything is saved, and only when the server answers. If that did not help, the place that needs
 * the part says so.
 */
const mark = 'causeway.reloaded';
const minutes = 60_000;
/** A line that cuts off each time at another place brings something else each time. */
const mostTimes = 3;
/** Until the next page answers, in milliseconds; a page that is still there afterwards was not left. */
const longestLeaving = 10_000;

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
	let askedToGo = -Infinity;
	const leave = () => (askedToGo = parts.now());
	const mend = (event: Event) => {
		// Firefox calls a style sheet failed whose page is left while it is fetched: nobody needs it any more.
		if (isStyle(event) && parts.now() - askedToGo < longestLeaving) {
			event.preventDefault();
			return;
		}
		if (isMending) return;
		isMending = true;
		void reloadOnce(parts).finally(() => (isMending = false));
	};
	addEventListener('vite:preloadError', mend);
	addEventListener('beforeunload', leave);
	return () => {
		removeEventListener('vite:preloadError', mend);
		removeEventListener('beforeunload', leave);
	};
}

/** Only then the part itself is there, and may go on without. */
const isStyle = (event: Event): boolean =>
	String((event as Event & { payload?: unknown }).payload).includes('preload CSS');

async function reloadOnce({ saveEverything, reload, now }: Parts): Promise<void> {
	if (!(await serverAnswers())) return;
	// Loading anew once more helps only where something else comes by then than what failed.
	const isNews = await fetchAfresh();
	const times = timesLately(now());
	if (times >= (isNews ? mostTimes : 1) || !(await saveEverything())) return;
	// Where it cannot be remembered, loading anew could go round in circles.
	if (remember(now(), times + 1)) reload();
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

/** How often the page was loaded anew for this in the last minutes. */
function timesLately(now: number): number {
	try {
		const [last = 0, times = 1] = (sessionStorage.getItem(mark) ?? '0 0').split(' ').map(Number);
		return now - last > 5 * minutes ? 0 : times;
	} catch {
		return Infinity;
	}
}

function remember(now: number, times: number): boolean {
	try {
		sessionStorage.setItem(mark, `${now} ${times}`);
		return true;
	} catch {
		return false;
	}
}

/**
 * What was cut off would come from the browser's cache again, which holds such files for a year. True where anything is
 * not as it was in there.
 */
async function fetchAfresh(): Promise<boolean> {
	const recent = performance
		.getEntriesByType('resource')
		.filter(
			({ name, startTime }) => /\.(js|css)$/.test(name) && performance.now() - startTime < minutes
		)
		.map(({ name }) => name);
	const text = async (address: string, cache: RequestCache) =>
		(await fetch(address, { cache })).text();
	const news = await Promise.all(
		[...new Set(recent)].map(async (address) => {
			try {
				const before = await text(address, 'force-cache');
				return (await text(address, 'reload')) !== before;
			} catch {
				return false;
			}
		})
	);
	return news.includes(true);
}
