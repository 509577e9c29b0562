/** Made-up figures with a few mistakes, to try the import with: no file is needed, and Undo takes them out again. */
export const SAMPLE = {
  name: 'sample.csv',
  text: [
    'area,metric,definition,period,value,source,note',
    'Northamptonshire,Unallocated cases,cases,Apr 2020,46,Made-up sample,Not a real figure',
    'Northamptonshire,Unallocated cases,cases,May 2020,38,Made-up sample,Not a real figure',
    'Northamptonshire,Unallocated cases,cases,Jun 2020,"1,02",Made-up sample,Digits not in threes',
    'Northamptonshire,Unalocated cases,cases,Jul 2020,31,Made-up sample,The metric is misspelt',
    'Northamptonshire,Agency share,,31/06/2020,24%,Made-up sample,June has 30 days',
    'Northamptonshire,Agency share,,Sep 2020,just under a quarter,Made-up sample,Not a real figure',
    'Northamptonshire,Social workers,,Sep 2020,about 310,Made-up sample,Not a real figure',
  ].join('\r\n'),
} as const
