/** The parts of the Frictionless library that the tests use; it ships no types. */
declare module 'datapackage' {
  interface Resource {
    readonly name: string
    read(options: { readonly keyed: boolean; readonly relations: boolean }): Promise<readonly object[]>
  }

  export class Package {
    static load(
      descriptor: unknown,
      options: { readonly basePath: string; readonly strict: boolean },
    ): Promise<Package>
    readonly valid: boolean
    readonly errors: readonly Error[]
    readonly resourceNames: readonly string[]
    readonly resources: readonly Resource[]
  }
}
