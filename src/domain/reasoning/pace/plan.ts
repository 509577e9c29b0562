import { toDayNumber } from '../../model/day.ts'
import type { Target } from '../../targets/target.ts'

/** `line`: even change from the baseline to each target’s date. `steps`: each target holds from the start of its period on. */
export const PLAN_SHAPES = ['line', 'steps'] as const
export type PlanShape = (typeof PLAN_SHAPES)[number]

/** A day number and a value in the metric’s unit. */
export interface PlanPoint {
  readonly day: number
  readonly value: number
}

export interface Goal extends PlanPoint {
  /** The first day of the target’s period. */
  readonly from: number
  readonly target: Target
}

/** The way from a baseline to one or more targets. */
export interface Plan {
  readonly shape: PlanShape
  readonly start: PlanPoint
  /** In order of time; all of them end after the start, unless none does. */
  readonly goals: readonly [Goal, ...Goal[]]
}

/** Undefined without targets of the kind `target`. Of targets that end before the start only the last counts, and only alone. */
export function toPlan(start: PlanPoint, targets: readonly Target[], shape: PlanShape): Plan | undefined {
  const goals = targets
    .filter(({ kind }) => kind === 'target')
    .map((target): Goal => {
      const { period, value } = target
      return { day: toDayNumber(period.end), from: toDayNumber(period.start), value, target }
    })
    .toSorted((a, b) => a.day - b.day || a.from - b.from)
  const ahead = goals.filter(({ day }) => day > start.day)
  const [first, ...others] = ahead.length > 0 ? ahead : goals.slice(-1)
  return first && { shape, start, goals: [first, ...others] }
}

/** The corners of the plan as it is drawn, in order of time; level parts of steps have two. */
export function planPoints({ shape, start, goals }: Plan): readonly PlanPoint[] {
  const points: PlanPoint[] = [start]
  for (const { day, value, from } of goals) {
    const before = points.at(-1) ?? start
    if (shape === 'line') points.push({ day, value })
    else {
      const rise = Math.max(from, before.day)
      points.push({ day: rise, value: before.value }, { day: rise, value }, { day, value })
    }
  }
  return points.filter(({ day }) => day >= start.day)
}

/** The value that the plan expects on a day: from its start on, and after its end the last target. */
export function expectedAt(plan: Plan, day: number): number {
  const points = planPoints(plan)
  const after = points.findIndex((point) => point.day > day)
  const [before, next] = [points[after - 1], points[after]]
  if (after === -1 || !next) return plan.goals.at(-1)?.value ?? plan.start.value
  if (!before) return plan.start.value
  return before.value + ((next.value - before.value) * (day - before.day)) / (next.day - before.day)
}

/**
 * The day number, perhaps a fraction, on which the plan first reaches a value; undefined where it never does, where the value is worse
 * than the plan’s start, and for steps, which reach every value of a step at once.
 * @param way 1 where the plan goes up, -1 where it goes down
 */
export function dayReached(plan: Plan, value: number, way: 1 | -1): number | undefined {
  if (plan.shape === 'steps' || (value - plan.start.value) * way < 0) return undefined
  const points = planPoints(plan)
  for (const [i, { day, value: at }] of points.entries()) {
    if ((at - value) * way < 0) continue
    const before = points[i - 1]
    if (!before || at === before.value) return day
    return before.day + ((value - before.value) * (day - before.day)) / (at - before.value)
  }
  return undefined
}

/** The goal that a day is measured against: the next that is due, or the last. */
export function goalOn({ goals }: Plan, day: number): Goal {
  return goals.find((goal) => goal.day >= day) ?? goals.at(-1) ?? goals[0]
}

/** The floors or limits that hold on a day: those of its time, else the next ones, else the last. A tolerance may have two limits. */
export function levelsOn(
  targets: readonly Target[],
  kind: 'floor' | 'limit',
  day: number,
): readonly Target[] {
  const own = targets
    .filter((target) => target.kind === kind)
    .toSorted((a, b) => a.period.end.localeCompare(b.period.end))
  const chosen = own.find(({ period }) => toDayNumber(period.end) >= day) ?? own.at(-1)
  return own.filter(({ period }) => period.end === chosen?.period.end)
}
