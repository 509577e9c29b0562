import { parseCurated } from '#data/loadCurated.ts'
import json from '../../data/curated.json'

/** Everything that the dashboard shows. */
export const published = parseCurated(json)
