import { makeDataPackage as makePackage } from '#data/dataPackage.ts'
import { evidenceToText } from '#data/evidenceText.ts'
import { makeOneFile as makeFile } from '#data/oneFile.ts'
import { openPicture as open, pngWithEvidence as withEvidence } from '#data/pictureEvidence.ts'
import { startZip as start } from '#data/zip.ts'

export type { PictureOpened } from '#data/pictureEvidence.ts'

// What makes and opens the files that leave the dashboard: fetched with the first of them.
export const makeDataPackage = makePackage
export const evidenceText = evidenceToText
export const makeOneFile = makeFile
export const openPicture = open
export const pngWithEvidence = withEvidence
export const startZip = start
