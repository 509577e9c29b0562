/** Height of the row above the event lanes, where "2 milestones earlier" is said. px. */
export const EDGE_ROW = 18
