/** States of a design that can be gone back to; part of every `DesignStore`. */
import type { Design } from '../domain/design.ts';
import type { Result } from '../domain/result.ts';
import type { Version, VersionReason } from './design-history.ts';
import type { StoreError } from './store-error.ts';

export interface VersionRequest {
	/** What the user calls it. With a name the version is kept for ever, without one it is automatic. */
	readonly name: string;
	/** Who keeps it; may be "". */
	readonly by: string;
	/** 'asked' unless told otherwise. */
	readonly because?: VersionReason;
}

export interface VersionStore {
	/** Latest first. */
	listVersions(designId: string): Promise<Result<Version[], StoreError>>;
	/** Keeps the state that is stored now: save before, where something is not saved yet. */
	keepVersion(designId: string, request: VersionRequest): Promise<Result<Version, StoreError>>;
	/** The design as it was then; the stored one does not change. */
	openVersion(designId: string, versionId: string): Promise<Result<Design, StoreError>>;
	/** A name makes an automatic version a named one; without one it becomes automatic again. */
	renameVersion(
		designId: string,
		versionId: string,
		name: string
	): Promise<Result<Version, StoreError>>;
	/** Only an automatic one: a named one must lose its name first. False when there is none such. */
	deleteVersion(designId: string, versionId: string): Promise<Result<boolean, StoreError>>;
}
