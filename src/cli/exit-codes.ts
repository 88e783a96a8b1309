/** What the command line ends with; scripts rely on the numbers. */
export const exitCodes = { done: 0, wrongUse: 1, unreadable: 2, notMade: 3 } as const;
