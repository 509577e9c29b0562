import type { Area } from '#domain/model/area.ts'
import type { Source } from '#domain/model/source.ts'
import { period } from './observation.ts'

/** Northamptonshire as it is today, with these changes. */
export function place(facts: Partial<Area> = {}): Area {
  return {
    code: 'E10000021',
    slug: 'northamptonshire',
    name: 'Northamptonshire',
    kind: 'council',
    begin: undefined,
    end: undefined,
    continues: [],
    defaultBaselineMilestone: '',
    oldCode: '',
    note: '',
    ...facts,
  }
}

/** An article of 15 May 2019, with these changes. */
export function sourceOf(facts: Partial<Source> = {}): Source {
  return {
    id: 'a-source',
    title: 'Services still very fragile',
    publisher: 'Local newspaper',
    author: '',
    published: period('2019-05-15'),
    url: '',
    noUrl: '',
    kind: 'article',
    core: false,
    licence: 'L',
    note: '',
    ...facts,
  }
}
