/** The parts of Frictionless Table Schema, version 1, that our tables need. */
interface Field {
  readonly name: string
  readonly type: 'string' | 'number' | 'integer' | 'date'
  readonly description: string
  readonly constraints?: Readonly<Record<string, unknown>>
}

interface Schema {
  readonly fields: readonly Field[]
  readonly primaryKey: readonly string[]
  /** Left out rather than empty: the profile refuses an empty list. */
  readonly foreignKeys?: readonly ReturnType<typeof key>[]
}

export const EDTF =
  'A date in EDTF (ISO 8601-2): 2018-12-08, 2018-12, 2018-22 (summer), 2018, 2019-04-01/2020-03-31; ~ marks an approximate one.'

export function text(name: string, description: string, required?: 'required'): Field {
  return { name, type: 'string', description, ...(required && { constraints: { required: true } }) }
}

export function oneOf(name: string, values: readonly string[], description: string): Field {
  return { name, type: 'string', description, constraints: { required: true, enum: values } }
}

/** A text that may be empty, but is otherwise one of the values. */
export function oneOfOrEmpty(name: string, values: readonly (string | number)[], description: string): Field {
  return { name, type: 'string', description, constraints: { enum: values.map(String) } }
}

export function number(name: string, description: string): Field {
  return { name, type: 'number', description }
}

export function integer(
  name: string,
  description: string,
  limits: { readonly minimum: number; readonly maximum: number },
): Field {
  return { name, type: 'integer', description, constraints: { required: true, ...limits } }
}

export function date(name: string, description: string): Field {
  return { name, type: 'date', description }
}

export function key(fields: string, resourceName: string, theirs: string) {
  return { fields, reference: { resource: resourceName, fields: theirs } }
}

export function resource(name: string, description: string, schema: Schema) {
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    title: name.charAt(0).toUpperCase() + name.slice(1),
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', header: true },
    schema,
  }
}
