/** A fitted linear model: log-odds = `none` + Σ `weights[i]` × value i. */
export interface Fitted {
  none: number;
  weights: number[];
}

export interface Example {
  values: readonly number[];
  isTrue: boolean;
  /** How much it counts. */
  weight: number;
}

const ROUNDS = 12;

/**
 * Logistic regression with an L2 penalty on weights of standardised values, by Newton's method (iteratively reweighted
 * least squares: Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", 4.4.1). `penalty` is the λ of
 * ½λ‖w‖² against the summed loss; the weights returned are for the values as they are.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): Fitted {
  const width = examples[0]?.values.length ?? 0;
  const scale = standardise(examples, width);
  const rows = examples.map(({ values }) =>
    Float64Array.of(1, ...values.map((value, i) => (value - at(scale.means, i)) / at(scale.deviations, i))),
  );
  let solution = new Array<number>(width + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(rows, examples, solution, penalty);
    solution = solution.map((each, i) => each + at(step, i));
  }
  const weights = solution.slice(1).map((weight, i) => weight / at(scale.deviations, i));
  const shift = weights.reduce((sum, weight, i) => sum + weight * at(scale.means, i), 0);
  return { none: at(solution, 0) - shift, weights };
}

function standardise(examples: readonly Example[], width: number) {
  const columns = Array.from({ length: width }, (_, i) => examples.map(({ values }) => at(values, i)));
  const means = columns.map(mean);
  const deviations = columns.map((column, i) => {
    const deviation = Math.sqrt(mean(column.map((value) => (value - at(means, i)) ** 2)));
    return deviation === 0 ? 1 : deviation;
  });
  return { means, deviations };
}

function newtonStep(
  rows: readonly Float64Array[],
  examples: readonly Example[],
  solution: number[],
  penalty: number,
): number[] {
  const size = solution.length;
  const gradient = Float64Array.from(solution, (each, i) => (i === 0 ? 0 : -penalty * each));
  // The half below the diagonal: the matrix is symmetric.
  const hessian = solution.map((_, i) => new Float64Array(i + 1));
  rows.forEach((row, index) => {
    const { isTrue = false, weight = 0 } = examples[index] ?? {};
    const odds = row.reduce((sum, value, i) => sum + value * at(solution, i), 0);
    const share = 1 / (1 + Math.exp(-odds));
    const [slope, bend] = [weight * (Number(isTrue) - share), weight * share * (1 - share)];
    hessian.forEach((line, i) => {
      const value = row[i] ?? 0;
      gradient[i] = (gradient[i] ?? 0) + slope * value;
      for (let j = 0; j <= i; j++) line[j] = (line[j] ?? 0) + bend * value * (row[j] ?? 0);
    });
  });
  const below = (i: number, j: number) => hessian[Math.max(i, j)]?.[Math.min(i, j)] ?? 0;
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => below(i, j) + (i === j && i > 0 ? penalty : 0)),
  );
  return solve(matrix, [...gradient]);
}

/** Gaussian elimination; the matrix is symmetric and positive definite. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, at(right, i)]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const row = rows[pivot] ?? [];
    for (let other = 0; other < size; other++) {
      const line = rows[other] ?? [];
      if (other === pivot) continue;
      const factor = at(line, pivot) / at(row, pivot);
      for (let k = pivot; k <= size; k++) line[k] = at(line, k) - factor * at(row, k);
    }
  }
  return rows.map((row, i) => at(row, size) / at(row, i));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
