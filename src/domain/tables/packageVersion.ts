/** The version of the dashboard, as `package.json` has it: a data package says which one made it. */
export const VERSION = '0.1.0'
