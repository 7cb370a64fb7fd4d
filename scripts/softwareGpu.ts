/**
 * Flags that give Chromium WebGPU on a software adapter. The second has memory of a workgroup set to
 * zero by a loop: the adapter would do so word by word in what it compiles, which takes it as long as
 * all else.
 */
export const softwareGpu = [
  '--enable-unsafe-webgpu',
  '--disable-dawn-features=use_vulkan_zero_initialize_workgroup_memory_extension',
]
