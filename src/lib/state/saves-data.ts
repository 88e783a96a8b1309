/** The user has asked the browser to fetch no more than what is needed. */
export const savesData = (): boolean =>
	(navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
