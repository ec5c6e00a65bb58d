import { after, before } from 'node:test'
import { leaveInJournal } from './harness/journalFile.js'
import { stage } from './harness/stage.js'
import { checkIn } from './journeys/checkIn.js'
import { checkOut } from './journeys/checkOut.js'
import { custody } from './journeys/custody.js'
import { doorDesk } from './journeys/doorDesk.js'
import { everywhere } from './journeys/everywhere.js'
import { firstSignIn } from './journeys/firstSignIn.js'
import { miniProgram } from './journeys/miniProgram.js'
import { scanForPoints } from './journeys/points.js'
import { lookAfterTheWritePath, neverToBeRecorded } from './journeys/writePath.js'
import { shifts } from './journeys/shifts.js'
import { tags } from './journeys/tags.js'

before(() => stage.open([], (data) => leaveInJournal(data, [neverToBeRecorded])), { timeout: 180_000 })
after(() => stage.close())

firstSignIn()
lookAfterTheWritePath()
checkIn()
tags()
doorDesk()
shifts()
checkOut()
scanForPoints()
miniProgram()
custody()
everywhere()
