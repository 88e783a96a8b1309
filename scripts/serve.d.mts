export function serve(options?: {
	folder?: string;
	/** 0 takes any free one. */
	port?: number;
	host?: string;
}): Promise<{
	url: string;
	close: () => Promise<void>;
	/** Goes over to another folder. */
	change: (folder: string) => void;
}>;
