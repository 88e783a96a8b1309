/** Lets what waits run first: a key that was pressed, a frame to be drawn, a request to stop. */
export function pause(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		// Unlike a timer this is not slowed down in a tab that is not looked at.
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
