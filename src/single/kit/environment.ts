/** Stands in for `$app/environment`. */
export const version = 'single';
export const browser = true;
