import { GRADES } from '../../model/judgement.ts'
import { PLAN_OUTCOMES } from '../../model/plan.ts'
import { STATE_KINDS } from '../../model/state.ts'
import { date, EDTF, integer, key, oneOf, oneOfOrEmpty, resource, text } from './tableSchema.ts'

const OPEN = `${EDTF} An end that no source gives is written as two dots.`

/** The tables that tell what was promised and what held over a time. */
export const STORY_RESOURCES = [
  resource(
    'plans',
    'Each statement about a plan, in order: the date that it was promised for, or its outcome.',
    {
      fields: [
        text('id', 'Id of the statement.', 'required'),
        text('area', 'Code of the area.', 'required'),
        text('plan', 'Id of the plan, the same in each of its statements.', 'required'),
        text('title', 'Name of the plan, the same in each of its statements.', 'required'),
        text('stated_on', EDTF, 'required'),
        text('stated_by', 'Who stated it, as far as the source says.'),
        text('promised', `${OPEN} Empty exactly where the outcome is put_off, given_up or in_doubt.`),
        oneOfOrEmpty('outcome', PLAN_OUTCOMES, 'Empty while the plan goes on.'),
        text('source', 'Id of the source.', 'required'),
        text('as_stated', 'The source’s own words.'),
        text('note', 'What a reader should know of it.'),
        text('milestone', 'Id of the event that the plan is about, where it is listed.'),
      ],
      primaryKey: ['id'],
      foreignKeys: [key('area', 'areas', 'code'), key('source', 'sources', 'id')],
    },
  ),
  resource('states', 'What held over a time.', {
    fields: [
      text('id', 'Id of the state.', 'required'),
      text('area', 'Code of the area.', 'required'),
      oneOf(
        'kind',
        STATE_KINDS,
        'judgement: from its publication; commissioner: appointed by the government; run_by: who ran the service; finance: a section 114 notice and the like.',
      ),
      text('label', 'What held, in a few words.', 'required'),
      text('period', OPEN, 'required'),
      text('source', 'Id of the source.', 'required'),
      text('locator', 'Where in the source.'),
      text('note', 'What a reader should know of it.'),
    ],
    primaryKey: ['id'],
    foreignKeys: [key('area', 'areas', 'code'), key('source', 'sources', 'id')],
  }),
  resource('judgements', 'Ofsted’s judgements of children’s services of councils in England.', {
    fields: [
      text('area', 'ONS code of the council, also of one without figures here.', 'required'),
      text('council', 'Its name.', 'required'),
      date('inspection', 'The first day of the inspection.'),
      date('published', 'The day on which the judgement was published.'),
      oneOf('overall', GRADES, 'The overall judgement.'),
    ],
    primaryKey: ['area', 'inspection'],
  }),
  resource('releases', 'Official statistics that come out once a year.', {
    fields: [
      text('id', 'Id of the release, named by its definitions.', 'required'),
      text('title', 'Its title.', 'required'),
      text('source', 'Id of the source: the edition that the figures were read from.', 'required'),
      integer('edition', 'The last year of that edition.', { minimum: 2000, maximum: 2199 }),
      text('reporting_year', 'The last day of the year that one release is about: month and day.'),
      integer(
        'first_release',
        'The month in which a figure first comes out: the first such month after the end of its reporting year.',
        { minimum: 1, maximum: 12 },
      ),
      text('note', 'What a reader should know of it.'),
    ],
    primaryKey: ['id'],
    foreignKeys: [key('source', 'sources', 'id')],
  }),
]
