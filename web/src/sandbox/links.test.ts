import { describe, expect, it } from 'vitest'
import { piecesOf } from './links'

describe('piecesOf', () => {
  it('leaves plain words alone', () => {
    expect(piecesOf('done, +10')).toEqual([{ text: 'done, +10', href: null }])
    expect(piecesOf('')).toEqual([])
  })

  it('makes addresses tappable and leaves the full stop after them', () => {
    expect(piecesOf('bind: http://localhost:8080/member/bind?a=1. Then scan')).toEqual([
      { text: 'bind: ', href: null },
      { text: 'http://localhost:8080/member/bind?a=1', href: 'http://localhost:8080/member/bind?a=1' },
      { text: '. Then scan', href: null },
    ])
  })

  it('ends an address at a Chinese full stop', () => {
    expect(piecesOf('https://a.example/x\u3002\u7136\u540e')[0]).toEqual({ text: 'https://a.example/x', href: 'https://a.example/x' })
  })

  it('knows the anchors that official accounts send', () => {
    expect(piecesOf('tap <a href="/member/points">here</a>!')).toEqual([
      { text: 'tap ', href: null }, { text: 'here', href: '/member/points' }, { text: '!', href: null },
    ])
  })
})
