import fc from 'fast-check';
import { it } from 'vitest';
import { evaluate } from '#lib/rules/evaluate.ts';
import { rules } from '#lib/rules/rules.ts';
import { anyDesign } from '/work/main/tests/arbitrary-design.ts';
import { theoryOf } from '/work/main/tests/builders.ts';
it('p', { timeout: 300000 }, () => {
  const silent = new Set(rules.map((r) => r.id)); let gen=0, th=0, ev=0, n=0;
  for (let seed = 1; seed <= 40 && silent.size > 0; seed++) {
    let t = performance.now(); const docs = fc.sample(anyDesign, { seed, numRuns: 200 }); gen += performance.now()-t;
    for (const d of docs) { n++; t=performance.now(); const theory = theoryOf(d); th += performance.now()-t; t=performance.now();
      for (const f of evaluate(rules,{design:d,theory})) silent.delete(f.rule.id); ev += performance.now()-t; }
    console.log(seed, n, Math.round(gen), Math.round(th), Math.round(ev), [...silent].join(' '));
  }
});
