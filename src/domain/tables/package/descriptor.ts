import { AREA_KINDS } from '../../model/area.ts'
import { BETTER, PERIOD_TYPES, UNITS } from '../../model/metric.ts'
import {
  LAST_RANK,
  LONGEST_SHORT_NAME,
  MILESTONE_KIND_IDS,
  MILESTONE_STATUSES,
  MILESTONE_TIERS,
} from '../../model/milestone.ts'
import { CHECKED, OBSERVATION_STATUSES } from '../../model/observation.ts'
import { BASES } from '../../model/period.ts'
import { MISSING_REASONS, QUALIFIERS } from '../../model/reading.ts'
import { SOURCE_KINDS, type Source } from '../../model/source.ts'
import { STORY_RESOURCES } from './storyResources.ts'
import { date, EDTF, integer, key, number, oneOf, oneOfOrEmpty, resource, text } from './tableSchema.ts'

const RESOURCES = [
  resource('observations', 'Figures: one row for each figure that a source gives.', {
    fields: [
      text('area', 'Code of the area.', 'required'),
      text('metric', 'Id of the metric.', 'required'),
      text('definition', 'Id of what was counted, where the metric can count several things.'),
      text('period', EDTF, 'required'),
      text('as_of', `When a forecast was made. ${EDTF}`),
      oneOf(
        'basis',
        BASES,
        'at: true at one moment in the period; over: counted over all of it; held: true throughout it.',
      ),
      number(
        'value',
        'The number in the source’s words, in the unit. Empty for a range and for a missing figure.',
      ),
      number('lower', 'The least it may be. Empty when the figure is exact, missing or has no lower bound.'),
      number('upper', 'The most it may be. Empty when the figure is exact, missing or has no upper bound.'),
      oneOf(
        'qualifier',
        [...QUALIFIERS, ...MISSING_REASONS.map((why) => `missing:${why}`)],
        'How the source worded the figure, or why it is missing. The bounds of about, rounded, just_under and just_over are inferred: 10% either way.',
      ),
      oneOf('unit', UNITS, 'percent is 0 to 100; GBP is pounds.'),
      text('as_stated', 'The source’s own words for the figure; empty where it was worked out.'),
      text('date_as_stated', 'The source’s own words for the date.'),
      oneOf(
        'status',
        OBSERVATION_STATUSES,
        'derived: worked out by the compilers; the note gives the formula.',
      ),
      text('source', 'Id of the source.', 'required'),
      text('locator', 'Where in the source: p24 is its 24th line that is not empty.'),
      text('attribution', 'Whom the source credits with the figure.'),
      text('at_milestone', 'Id of the milestone that the source ties the figure to.'),
      oneOfOrEmpty(
        'checked',
        CHECKED,
        'Whether the compilers read the whole text of the source or an excerpt of it.',
      ),
      text('note', 'What a reader should know of the figure.'),
    ],
    primaryKey: ['area', 'metric', 'definition', 'period', 'as_of', 'status', 'source'],
    foreignKeys: [
      key('area', 'areas', 'code'),
      key('metric', 'metrics', 'id'),
      key('source', 'sources', 'id'),
    ],
  }),
  resource('milestones', 'Dated events: what was planned, and what happened as far as the sources say.', {
    fields: [
      text('id', 'Id of the event.', 'required'),
      text('area', 'Code of the area.', 'required'),
      oneOf('kind', MILESTONE_KIND_IDS, 'What sort of event.'),
      text('title', 'What happened, in a few words.', 'required'),
      text('detail', 'The same in a sentence.'),
      text('period', `${EDTF} Empty if it did not happen, or is not dated.`),
      text(
        'planned',
        'The dates it was planned for, in EDTF, in the order in which they were set, joined by semicolons.',
      ),
      oneOf(
        'status',
        MILESTONE_STATUSES,
        'unknown: it was planned, and the sources do not say whether it happened.',
      ),
      text('source', 'Id of the source.', 'required'),
      text('locator', 'Where in the source.'),
      text('as_stated', 'The source’s own words for the event.'),
      oneOfOrEmpty(
        'tier',
        MILESTONE_TIERS,
        '1: carries the course of its area; 2: another main event; 3: the rest.',
      ),
      oneOfOrEmpty(
        'rank',
        Array.from({ length: LAST_RANK }, (_, index) => index + 1),
        'Which of the events of tier 1 goes first where there is little room.',
      ),
      text('short', `Its name on the chart, at most ${LONGEST_SHORT_NAME} letters; tier 1 only.`),
      text('outcome', 'What a source says became known of a plan later.'),
      text('outcome_source', 'Id of the source of the outcome.'),
      text('note', 'What a reader should know of the event.'),
    ],
    primaryKey: ['id'],
    foreignKeys: [key('area', 'areas', 'code'), key('source', 'sources', 'id')],
  }),
  resource('metrics', 'What is measured, whatever the council.', {
    fields: [
      text('id', 'Id of the metric.', 'required'),
      text('title', 'Its name.', 'required'),
      text('short_title', 'Its name where there is little room.', 'required'),
      oneOf('unit', UNITS, 'percent is 0 to 100; GBP is pounds.'),
      integer('decimals', 'Decimals to show.', { minimum: 0, maximum: 2 }),
      oneOf('better', BETTER, 'Which way improvement lies.'),
      text('group', 'The subject it belongs to.', 'required'),
      text('definition', 'What it counts.', 'required'),
      text('how_measured', 'How it is measured officially, and where that differs.'),
      text('why_it_matters', 'What a change in it means for children.'),
      text('traps', 'How it is commonly misread.'),
      text(
        'sentence',
        'How a figure reads in a sentence: {figure} is its value, {noun} what its definition counts.',
      ),
    ],
    primaryKey: ['id'],
  }),
  resource('definitions', 'What may be joined: only figures of one definition are compared.', {
    fields: [
      text('metric', 'Id of the metric.', 'required'),
      text('id', 'Id of the definition. Empty for that of figures which name none.'),
      text('noun', 'What is counted, as in “267 children”.'),
      text('title', 'Its name.', 'required'),
      oneOfOrEmpty(
        'period_type',
        PERIOD_TYPES,
        'What a figure covers: snapshot: one day; rolling_year: the twelve months before its end; year_to_date: from 1 April to its end.',
      ),
      text('official', 'Id of the official release that the figures come from, where they do.'),
      text('note', 'What a reader should know of the definition.'),
    ],
    primaryKey: ['metric', 'id'],
    foreignKeys: [key('metric', 'metrics', 'id')],
  }),
  resource('areas', 'The areas that figures are about.', {
    fields: [
      text('code', 'ONS code.', 'required'),
      text('slug', 'Its name in web addresses.', 'required'),
      text('name', 'Its name.', 'required'),
      oneOf('kind', AREA_KINDS, 'joint: councils that report one set of figures; group: similar councils.'),
      date('begin', 'The first day of its council, where that is known.'),
      date('end', 'The last day of its council, where it no longer exists.'),
      text('continues', 'Codes of the areas that it took over from, joined by semicolons.'),
      text('default_baseline_milestone', 'Id of the milestone that change is counted from at first.'),
      text('old_code', 'Three-digit code of the Department for Education; 940/941 for a joint area.'),
      text('note', 'What a reader should know of the area.'),
    ],
    primaryKey: ['code'],
  }),
  resource(
    'sources',
    'Published texts and tables that gave the figures and dates; in a copy of the dashboard also what its publisher added.',
    {
      fields: [
        text('id', 'Id of the source.', 'required'),
        text('title', 'Its title.', 'required'),
        text('publisher', 'Who published it, as far as it says.', 'required'),
        text('author', 'Who wrote it, where it says.'),
        text('published', EDTF, 'required'),
        text('url', 'Its address.'),
        text('no_url', 'Why it has no address.'),
        oneOf(
          'kind',
          SOURCE_KINDS,
          'article: prose by journalists; report: prose by another body; official: a table or announcement by a public body; register: a list that is kept up to date, each entry of which was public from its own date; letter: a letter; added: figures put in by whoever publishes a copy of the dashboard, not verified against a published report.',
        ),
        oneOfOrEmpty('core', ['yes'], 'yes: one of the five articles that the data began with.'),
        text('licence', 'On what terms it is used here.', 'required'),
        text('note', 'What a reader should know of the source.'),
      ],
      primaryKey: ['id'],
    },
  ),
  ...STORY_RESOURCES,
]

const DESCRIPTION =
  'Figures that articles and public bodies have published on children’s services under government intervention, with the words and dates of the sources, and the dated milestones beside them. Compiled from published reports; not official statistics.'

/** Said of a package that holds added figures: the licence of the package is not ours to give for them. */
const ADDED =
  'The figures of sources of the kind “added” were put in by the publisher of this copy: they are not verified against a published report, and the licence does not cover them.'

/** `datapackage.json`: a Frictionless Data Package, version 1. */
export function toDescriptor(sources: readonly Source[], version: string): object {
  return {
    profile: 'data-package',
    name: 'childrens-services-figures',
    title: 'Published figures and milestones of a council’s children’s services',
    description: sources.some((s) => s.kind === 'added') ? `${DESCRIPTION} ${ADDED}` : DESCRIPTION,
    version,
    licenses: [
      {
        name: 'OGL-UK-3.0',
        title: 'Open Government Licence v3.0',
        path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      },
    ],
    sources: sources.toSorted(byId).map(({ title, publisher }) => ({ title: `${title} (${publisher})` })),
    resources: RESOURCES,
  }
}

function byId(a: Source, b: Source): number {
  return a.id < b.id ? -1 : 1
}
