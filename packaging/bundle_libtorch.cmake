# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the LibTorch that was linked beside the programs, where their INSTALL_RPATH finds it.
if(EXISTS ${TORCH_INSTALL_PREFIX}/lib/libtorch_cuda.so)
    message(FATAL_ERROR "BILD_BUNDLE_LIBTORCH takes the CPU build of LibTorch: the CUDA build needs gigabytes of NVIDIA's "
                        "libraries. Give the CPU build with Torch_DIR (packaging/libtorch.sh --cpu).")
endif()
# One pattern a line: without a match for the first three there is nothing to bundle.
foreach(library IN ITEMS libtorch.so libtorch_cpu.so libc10.so)
    if(NOT EXISTS ${TORCH_INSTALL_PREFIX}/lib/${library})
        message(FATAL_ERROR "BILD_BUNDLE_LIBTORCH: there is no ${library} in ${TORCH_INSTALL_PREFIX}/lib.")
    endif()
    install(PROGRAMS ${TORCH_INSTALL_PREFIX}/lib/${library} DESTINATION ${BILD_PRIVATE_LIBDIR})
endforeach()
# Its own OpenMP; other builds of LibTorch name the file otherwise or have none.
file(GLOB openmp ${TORCH_INSTALL_PREFIX}/lib/libgomp*.so*)
install(PROGRAMS ${openmp} DESTINATION ${BILD_PRIVATE_LIBDIR})
file(GLOB licences ${TORCH_INSTALL_PREFIX}/../torch-*.dist-info/licenses/LICENSE
     ${TORCH_INSTALL_PREFIX}/../torch-*.dist-info/licenses/NOTICE)
install(FILES ${licences} DESTINATION ${BILD_DOCDIR}/libtorch)
