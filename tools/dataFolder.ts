/** The folder of the data package that is built into the page: `data/`, or the one that the variable DASHBOARD_DATA names. */
export const DATA_FOLDER = process.env['DASHBOARD_DATA'] || 'data'
