/**
 * The entitlement tags known to both product and portal (domain.md §3.7). The tag of Advantage is from the guide, with
 * a digit of our own to complete its damaged group. The others are invented: those of Cyber Vision from the guide's
 * short names, those of Secure Workload from the names of its licences.
 */
export const entitlementTags = {
  advantage: 'regid.2019-10.com.cisco.CISCO_CYBER_VISION_A,1.0_6eb07f5f-44f0-4253-aa5f-49426709a65f',
  essentials: 'regid.2019-10.com.cisco.CISCO_CYBER_VISION_E,1.0_0d6c9c1e-5b0e-4f0a-9c57-3f2b8f6d1a44',
  intrusionDetectionIc3000:
    'regid.2020-11.com.cisco.CISCO_CYBER_VISION_IDS_IC3000,1.0_4e7c2d90-6a1b-4c35-9f0d-2b8e5a7316c1',
  intrusionDetectionCatalyst9k:
    'regid.2021-07.com.cisco.CISCO_CYBER_VISION_IDS_CAT9K,1.0_91b3f6a8-0d54-4e2f-8c67-5a9d1e402bf7',
  intrusionDetectionIr8340:
    'regid.2022-02.com.cisco.CISCO_CYBER_VISION_IDS_IR8340,1.0_c05a8e31-7f42-4b96-a1d8-6e3f90b27c54',
  intrusionDetectionCenterDpi:
    'regid.2022-06.com.cisco.CISCO_CYBER_VISION_IDS_CENTER_DPI,1.0_2d7f41c6-b893-4a05-93e2-8f1c6b05d7ae',
  workloadProtection: 'regid.2023-02.com.cisco.TETRATION_WORKLOAD_PROTECTION,1.0_7b1e4d90-3c68-4f25-9a07-d2c85e6f1b34',
  endpointVisibility: 'regid.2023-02.com.cisco.TETRATION_ENDPOINT_VISIBILITY,1.0_e48a2f17-5d03-4b9c-8e61-0f7a93d4c258',
  secureWorkloadPlr: 'regid.2023-02.com.cisco.SECURE_WORKLOAD_PLR,1.0_35c9d0b6-8f1a-4e72-b3d5-6a20c7e981f4',
} as const;
