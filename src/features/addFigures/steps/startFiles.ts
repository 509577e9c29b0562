const HEADER = 'area,metric,definition,period,value,source,note'

/** Made-up figures with a few mistakes, for trying out the import without a file. Undo removes them again. */
export const SAMPLE = {
  name: 'sample.csv',
  text: [
    HEADER,
    'Northamptonshire,Unallocated cases,cases,Apr 2020,46,Made-up sample,Not a real figure',
    'Northamptonshire,Unallocated cases,cases,May 2020,38,Made-up sample,Not a real figure',
    'Northamptonshire,Unallocated cases,cases,Jun 2020,"1,02",Made-up sample,Digits not in threes',
    'Northamptonshire,Unalocated cases,cases,Jul 2020,31,Made-up sample,The measure is misspelt',
    'Northamptonshire,Agency share,,31/06/2020,24%,Made-up sample,June has 30 days',
    'Northamptonshire,Agency share,,Sep 2020,just under a quarter,Made-up sample,Not a real figure',
    'Northamptonshire,Social workers,,Sep 2020,about 310,Made-up sample,Not a real figure',
  ].join('\r\n'),
} as const

/** The layout to fill in. Its example lines repeat figures of the dashboard, so adding them changes nothing. */
export const TEMPLATE = {
  name: 'import-template.csv',
  text: [
    HEADER,
    'Northamptonshire,Social workers,,May 2019,281,local-news-2019-05-16,',
    'Northamptonshire,Highest caseload,,Dec 2018,more than 50,local-news-2019-05-15,',
    'Northamptonshire,Unallocated cases,assessments,Dec 2018,192,local-news-2019-05-15,"Counts assessments, not children."',
    '',
  ].join('\r\n'),
} as const
