import { endOfCurrentDay } from '#mocks/codes/calendar-date.ts';
import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import type { License } from '#mocks/cssm/state.ts';

/**
 * A licence of an add-on. The product counts it by its tag, and only the portal knows its name. All add-ons are
 * invented.
 */
interface AddOn {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
  readonly owned: number;
  readonly inUse: number;
}

const kinds = [
  'Protocol Pack',
  'Site Extension',
  'Sensor Analytics',
  'Data Retention',
  'Secure Remote Access',
] as const;
const industries = ['Water', 'Power', 'Rail', 'Harbour', 'Refinery', 'Assembly', 'Substation', 'Warehouse'] as const;

/**
 * 999 licences beside the product's own: the largest table that must work (screens.md §2.3). Three of them are short.
 */
export const manyAddOns: readonly AddOn[] = Array.from({ length: 999 }, (_each, index) => {
  const number = String(index + 1).padStart(4, '0');
  const kind = kinds[index % kinds.length] ?? kinds[0];
  const industry = industries[index % industries.length] ?? industries[0];
  const owned = 5 + ((index * 37) % 96);
  const isShort = index % 400 === 7;
  return {
    tag: addOnTag(`CISCO_ADD_ON_${number}`, index),
    name: `Cisco ${kind} ${industry} ${number}`,
    description: `Cisco ${kind} Smart license for one ${industry.toLowerCase()} network, number ${number}.`,
    owned,
    inUse: isShort ? owned + 1 + (index % 3) : 1 + ((index * 13) % owned),
  };
});

/** Names of the greatest length that the portal allows: one of many words, and one of a single unbreakable word. */
export const longAddOns: readonly AddOn[] = [
  {
    tag: addOnTag('CISCO_INDUSTRIAL_NETWORK_INTRUSION_DETECTION_AND_PROTOCOL_INSPECTION_FOR_SUBSTATIONS_A', 1),
    name: 'Cisco Industrial Network Intrusion Detection and Protocol Inspection Smart License for Electrical Substations, Pumping Stations and Unattended Remote Sites, Advantage with Premier Threat Intelligence Feed',
    description:
      'Cisco Industrial Network Intrusion Detection and Protocol Inspection Smart license. Inclusive of everything in Essentials, of the extended protocol library for IEC 60870-5-104, IEC 61850, DNP3, Modbus/TCP, PROFINET and EtherNet/IP, and of the Premier Threat Intelligence Feed for as long as the term runs. Requires Advantage License.',
    owned: 1_000_000,
    inUse: 123_456,
  },
  {
    tag: addOnTag('CISCO_UNBROKEN', 2),
    name: `Cisco_${'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamten'.repeat(2)}_Lizenz`,
    description: `https://software.example.com/licenses/${'very-long-address-without-a-space/'.repeat(6)}terms`,
    owned: 10,
    inUse: 9,
  },
];

/** These add-ons as licences of the account, purchased two years before `start`. */
export function addOnLicenses(addOns: readonly AddOn[], start: EpochMs): License[] {
  return addOns.map(({ tag, name, description, owned }) => ({
    tag,
    name,
    description,
    terms: [{ quantity: owned, startsAt: start - 730 * day, endsAt: endOfCurrentDay(start + 730 * day) }],
    onlineInUse: 0,
    reserved: 0,
  }));
}

/** The usage of these add-ons as the product measures it, by tag. */
export function addOnsInUse(addOns: readonly AddOn[]): Readonly<Record<string, number>> {
  return Object.fromEntries(addOns.map(({ tag, inUse }) => [tag, inUse]));
}

function addOnTag(shortName: string, index: number): string {
  const tail = (0xadd0_0000_0000 + index).toString(16);
  return `regid.2024-03.com.cisco.${shortName},1.0_5eed0add-0000-4000-8000-${tail}`;
}
