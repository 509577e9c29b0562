/** jsdom lays nothing out and has no observer of sizes: charts then wait for a width that never comes. */
export function stubObserver(): void {
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
}
