/** The mark above an answer: a tick that draws itself, a clock, a cross, or a ring that turns. */
Component({
  properties: {
    tone: { type: String, value: 'working' },
  },
})
