/** Phones need four modules of light around a QR to find it. */
export const quietModules = 4

/** All dark modules as one SVG path in module units, a run of neighbours as one rectangle. */
export function qrPath(modules: readonly string[]): string {
  return modules.flatMap((row, y) => [...row.matchAll(/1+/g)].map((run) =>
    `M${run.index + quietModules} ${y + quietModules}h${run[0].length}v1h-${run[0].length}z`)).join('')
}

/** The side in CSS pixels at which every module is a whole number of device pixels, so that no edge is blurred. */
export function crispSide(availablePixels: number, moduleCount: number, devicePixelRatio: number): number {
  const total = moduleCount + 2 * quietModules
  const perModule = Math.floor((availablePixels * devicePixelRatio) / total)
  return (perModule * total) / devicePixelRatio
}
