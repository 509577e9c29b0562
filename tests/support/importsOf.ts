import { type ESTree, parseSync, Visitor } from 'vite'

/**
 * Every module that a source file imports: imports and re-exports (of types too), `import()`, and the worker's
 * `new URL('./x.ts', import.meta.url)`. A real parser reads the file, so an import in a comment does not count.
 * Throws if the file cannot be parsed.
 */
export function importsOf(path: string, code: string): readonly string[] {
  const { program, errors } = parseSync(path, code)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const found: string[] = []
  const note = (source: ESTree.Expression | ESTree.Argument | null | undefined): void => {
    if (source?.type === 'Literal' && typeof source.value === 'string') found.push(source.value)
  }
  new Visitor({
    ImportDeclaration: ({ source }) => note(source),
    ExportNamedDeclaration: ({ source }) => note(source),
    ExportAllDeclaration: ({ source }) => note(source),
    ImportExpression: ({ source }) => note(source),
    NewExpression: ({ callee, arguments: [first, second] }) => {
      if (callee.type === 'Identifier' && callee.name === 'URL' && isImportMeta(second)) note(first)
    },
  }).visit(program)
  return found
}

function isImportMeta(node: ESTree.Argument | undefined): boolean {
  return node?.type === 'MemberExpression' && node.object.type === 'MetaProperty'
}
