/** Numbers that belong to one person, told from other numbers of their length by their check digits. */
import { asDigit } from './numeral'

const ascii = (words: string): string =>
  Array.from(
    words,
    (char) => asDigit(char) || (char === 'Ｘ' || char === 'x' || char === 'ｘ' ? 'X' : char),
  ).join('')

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** True for an 18-digit identity number: a date of birth that can be, and the check digit of GB 11643. */
export function isIdentityNumber(words: string): boolean {
  const digits = ascii(words)
  const born = /^[1-9]\d{5}((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(
    digits,
  )
  const sum = weights.reduce((all, weight, at) => all + weight * Number(digits.charAt(at)), 0)
  return born && '10X98765432'.charAt(sum % 11) === digits.charAt(17)
}

/** True for a card number by its last digit (Luhn); runs of one digit are none. */
export function isCardNumber(words: string): boolean {
  const digits = ascii(words).replace(/[ -]/g, '')
  if (digits.length < 16 || digits.length > 19 || /^(\d)\1+$/.test(digits)) return false
  let sum = 0
  Array.from(digits)
    .reverse()
    .forEach((char, at) => {
      const double = Number(char) * (at % 2 === 0 ? 1 : 2)
      sum += double > 9 ? double - 9 : double
    })
  return sum % 10 === 0
}
