/** The layout to fill in, with figures that are already here as its example lines. */
export const TEMPLATE = {
  name: 'import-template.csv',
  text: [
    'area,metric,definition,period,value,source,note',
    'Northamptonshire,Social workers,,May 2019,281,local-news-2019-05-16,',
    'Northamptonshire,Highest caseload,,Dec 2018,more than 50,local-news-2019-05-15,',
    'Northamptonshire,Unallocated cases,assessments,Dec 2018,192,local-news-2019-05-15,"Counts assessments, not children."',
    '',
  ].join('\r\n'),
} as const
