/** Property tests begin from one seed, so that a run can be repeated; SEED in the environment tries others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20261121) });
