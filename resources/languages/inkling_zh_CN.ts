<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>QFileDialog</name>
    <message>
        <source>NumPy arrays</source>
        <translation>NumPy 数组</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 (%2);;All files (*)</source>
        <translation>%1 (%2);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>There is not enough memory for that.</source>
        <translation>内存不足。</translation>
    </message>
</context>
<context>
    <name>inkling::AboutDialog</name>
    <message>
        <source>About Inkling</source>
        <translation>关于 Inkling</translation>
    </message>
    <message>
        <source>Inkling</source>
        <translation>Inkling</translation>
    </message>
    <message>
        <source>Version %1, Qt %2</source>
        <translation>版本 %1，Qt %2</translation>
    </message>
    <message>
        <source>, LibTorch %1, %2</source>
        <translation>，LibTorch %1，%2</translation>
    </message>
    <message>
        <source>Licence and credits</source>
        <translation>许可证与致谢</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>Copy the &amp;BibTeX</source>
        <translation>复制 BibTeX(&amp;B)</translation>
    </message>
</context>
<context>
    <name>inkling::ActionController</name>
    <message>
        <source>&amp;Start page</source>
        <translation>起始页(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save the experiment</source>
        <translation>保存实验(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Export the &amp;comparison as a figure…</source>
        <translation>将比较导出为图(&amp;C)…</translation>
    </message>
    <message>
        <source>Export the &amp;images…</source>
        <translation>导出图像(&amp;I)…</translation>
    </message>
    <message>
        <source>Export the &amp;plots…</source>
        <translation>导出图表(&amp;P)…</translation>
    </message>
    <message>
        <source>Export the &amp;animation…</source>
        <translation>导出动画(&amp;A)…</translation>
    </message>
    <message>
        <source>Export the &amp;data…</source>
        <translation>导出数据(&amp;D)…</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>首选项(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Paste an image</source>
        <translation>粘贴图像(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy as command line</source>
        <translation>复制为命令行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>图库(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>S&amp;tudies…</source>
        <translation>研究(&amp;T)…</translation>
    </message>
    <message>
        <source>Take an image from the p&amp;rior</source>
        <translation>从先验取一幅图像(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Draw an image</source>
        <translation>绘制图像(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation>单步(&amp;T)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Close what lies on top, or stop</source>
        <translation>关闭最上层的内容，否则停止(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Generate from the prior</source>
        <translation>从先验生成(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>实时(&amp;L)</translation>
    </message>
    <message>
        <source>Solve by message passing at every edit</source>
        <translation>每次编辑后用消息传递求解</translation>
    </message>
    <message>
        <source>&amp;Pin these results</source>
        <translation>固定这些结果(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Unpin all</source>
        <translation>全部取消固定(&amp;U)</translation>
    </message>
    <message>
        <source>Pictures: &amp;results</source>
        <translation>图像：结果(&amp;R)</translation>
    </message>
    <message>
        <source>Pictures: &amp;noisy guesses</source>
        <translation>图像：带噪猜测(&amp;N)</translation>
    </message>
    <message>
        <source>Pictures: &amp;errors</source>
        <translation>图像：误差(&amp;E)</translation>
    </message>
    <message>
        <source>Pictures: &amp;uncertainty</source>
        <translation>图像：不确定性(&amp;U)</translation>
    </message>
    <message>
        <source>Pictures: posterior &amp;samples</source>
        <translation>图像：后验样本(&amp;S)</translation>
    </message>
    <message>
        <source>Pictures: &amp;measured or invented</source>
        <translation>图像：测得或虚构(&amp;M)</translation>
    </message>
    <message>
        <source>Reset the &amp;layout</source>
        <translation>重置布局(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Compare two images…</source>
        <translation>比较两幅图像(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Presenter mode</source>
        <translation>演示模式(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>这是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>快捷键(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Documentation</source>
        <translation>文档(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About Inkling</source>
        <translation>关于 Inkling(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Annealing schedule</source>
        <translation>退火方案</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>Choose an image first</source>
        <translation>请先选择图像</translation>
    </message>
    <message>
        <source>Choose a method first</source>
        <translation>请先选择方法</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做：%1</translation>
    </message>
</context>
<context>
    <name>inkling::Animation</name>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Iterate</source>
        <translation>迭代值</translation>
    </message>
    <message>
        <source>Denoised estimate</source>
        <translation>去噪后的估计</translation>
    </message>
    <message>
        <source>its result: the way</source>
        <translation>仅有结果：其过程</translation>
    </message>
    <message>
        <source>to it was not kept</source>
        <translation>未保留</translation>
    </message>
    <message>
        <source>β = %1</source>
        <translation>β = %1</translation>
    </message>
    <message>
        <source>evaluation %1 of %2</source>
        <translation>求值 %1 / %2</translation>
    </message>
    <message>
        <source>iterate: %1 dB</source>
        <translation>迭代值：%1 dB</translation>
    </message>
    <message>
        <source>estimate: %1 dB</source>
        <translation>估计：%1 dB</translation>
    </message>
</context>
<context>
    <name>inkling::AnimationPage</name>
    <message>
        <source>Animation</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>GIF, for everywhere</source>
        <translation>GIF，随处可用</translation>
    </message>
    <message>
        <source>MP4 video (H.264)</source>
        <translation>MP4 视频 (H.264)</translation>
    </message>
    <message>
        <source>WebM video (VP9)</source>
        <translation>WebM 视频 (VP9)</translation>
    </message>
    <message>
        <source>&amp;Seconds:</source>
        <translation>秒数(&amp;S)：</translation>
    </message>
    <message>
        <source>Frames a second, at &amp;most:</source>
        <translation>每秒帧数上限(&amp;M)：</translation>
    </message>
    <message>
        <source>Pixels for a &amp;pixel:</source>
        <translation>每个像素放大为(&amp;P)：</translation>
    </message>
    <message>
        <source>Videos are made by the ffmpeg program, which is not installed.</source>
        <translation>视频由 ffmpeg 程序制作，但它尚未安装。</translation>
    </message>
    <message>
        <source>At most %1 frames, evenly over the course; the last one stays a moment.</source>
        <translation>最多 %1 帧，均匀分布于整个过程；最后一帧停留片刻。</translation>
    </message>
</context>
<context>
    <name>inkling::AnnealingScene</name>
    <message>
        <source>forward: the image under noise %1</source>
        <translation>前向：加上噪声 %1 的图像</translation>
    </message>
    <message>
        <source>reverse: the noisy guess at noise %1</source>
        <translation>反向：噪声 %1 下的带噪猜测</translation>
    </message>
    <message>
        <source>what the prior sees in that guess</source>
        <translation>先验从该猜测中看到的</translation>
    </message>
</context>
<context>
    <name>inkling::Application</name>
    <message>
        <source>There is not enough memory for that.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>Inkling has a defect: %1. What was under way may be incomplete; save the experiment and report it.</source>
        <translation>Inkling 存在缺陷：%1。正在进行的工作可能不完整；请保存实验并报告此问题。</translation>
    </message>
    <message>
        <source>Inkling has a defect: an unknown exception. What was under way may be incomplete; save the experiment and report it.</source>
        <translation>Inkling 存在缺陷：未知异常。正在进行的工作可能不完整；请保存实验并报告此问题。</translation>
    </message>
</context>
<context>
    <name>inkling::Autosave</name>
    <message>
        <source>The experiment is not kept against a crash. </source>
        <translation>未能保留实验以防崩溃。 </translation>
    </message>
    <message>
        <source>What was edited before a crash cannot be restored. %1</source>
        <translation>崩溃前的编辑无法恢复。%1</translation>
    </message>
    <message>
        <source>The file was set aside as %1.</source>
        <translation>该文件已另存为 %1。</translation>
    </message>
</context>
<context>
    <name>inkling::AxesDialog</name>
    <message>
        <source>Axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Ranges &amp;follow the data</source>
        <translation>范围跟随数据(&amp;F)</translation>
    </message>
    <message>
        <source>Off, the ranges below stay as they are while new data arrive.</source>
        <translation>关闭后，新数据到来时下面的范围保持不变。</translation>
    </message>
    <message>
        <source>Horizontal range, from</source>
        <translation>横轴范围，起点</translation>
    </message>
    <message>
        <source>Horizontal range, to</source>
        <translation>横轴范围，终点</translation>
    </message>
    <message>
        <source>Vertical range, from</source>
        <translation>纵轴范围，起点</translation>
    </message>
    <message>
        <source>Vertical range, to</source>
        <translation>纵轴范围，终点</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Horizontal label:</source>
        <translation>横轴标签(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Vertical label:</source>
        <translation>纵轴标签(&amp;V)：</translation>
    </message>
    <message>
        <source>Horizontal range:</source>
        <translation>横轴范围：</translation>
    </message>
    <message>
        <source>Vertical range:</source>
        <translation>纵轴范围：</translation>
    </message>
    <message>
        <source>%1: both ends must be numbers.</source>
        <translation>%1：两端都必须是数值。</translation>
    </message>
    <message>
        <source>%1: the first end must be smaller than the second.</source>
        <translation>%1：起点必须小于终点。</translation>
    </message>
    <message>
        <source>%1: the axis is logarithmic, so both ends must be positive.</source>
        <translation>%1：坐标轴为对数坐标，两端都必须为正。</translation>
    </message>
    <message>
        <source>Horizontal range</source>
        <translation>横轴范围</translation>
    </message>
    <message>
        <source>Vertical range</source>
        <translation>纵轴范围</translation>
    </message>
</context>
<context>
    <name>inkling::BadMatrixScene</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Singular values of the matrix</source>
        <translation>矩阵的奇异值</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Condition number κ</source>
        <translation>条件数 κ</translation>
    </message>
    <message>
        <source>PSNR / dB</source>
        <translation>PSNR / dB</translation>
    </message>
    <message>
        <source>What two signs leave of a Gaussian</source>
        <translation>两个符号使高斯分布剩下的部分</translation>
    </message>
    <message>
        <source>Answer the question first</source>
        <translation>请先回答问题</translation>
    </message>
    <message>
        <source>Without the correlation the score is wrong by %1, with it by %2.</source>
        <translation>不计相关时得分误差为 %1，计入后为 %2。</translation>
    </message>
    <message>
        <source>singular value</source>
        <translation>奇异值</translation>
    </message>
    <message>
        <source>what the two signs leave (exact)</source>
        <translation>两个符号剩下的部分（精确）</translation>
    </message>
    <message>
        <source>QCS-SGM: score wrong by %1</source>
        <translation>QCS-SGM：得分误差 %1</translation>
    </message>
    <message>
        <source>QCS-SGM+: score wrong by %1</source>
        <translation>QCS-SGM+：得分误差 %1</translation>
    </message>
</context>
<context>
    <name>inkling::BudgetLock</name>
    <message>
        <source>Hold the number of bits: more bits for each measurement leave fewer measurements.</source>
        <translation>固定总比特数：每个测量的比特越多，测量就越少。</translation>
    </message>
    <message>
        <source>Hold measurements times bits</source>
        <translation>固定测量数乘比特数</translation>
    </message>
</context>
<context>
    <name>inkling::BudgetScene</name>
    <message>
        <source>1 bit</source>
        <translation>1 比特</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 比特</translation>
    </message>
    <message>
        <source>One budget, shared out</source>
        <translation>同一预算，如何分配</translation>
    </message>
    <message>
        <source>Bits for each measurement</source>
        <translation>每个测量的比特数</translation>
    </message>
    <message>
        <source>PSNR / dB</source>
        <translation>PSNR / dB</translation>
    </message>
    <message>
        <source>Each number of bits that you try leaves a dot</source>
        <translation>每试一个比特数就留下一个点</translation>
    </message>
    <message>
        <source>%1 measurements of %2</source>
        <translation>%1 个 %2的测量</translation>
    </message>
    <message>
        <source>mean of the images</source>
        <translation>各图像的平均</translation>
    </message>
</context>
<context>
    <name>inkling::CellScene</name>
    <message>
        <source>A plane of images, cut by the signs</source>
        <translation>被符号切分的图像平面</translation>
    </message>
    <message>
        <source>The image at the point agrees in %1 of %2 signs.</source>
        <translation>该点处的图像符合 %2 个符号中的 %1 个。</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>another</source>
        <translation>另一幅</translation>
    </message>
    <message>
        <source>a third</source>
        <translation>第三幅</translation>
    </message>
    <message>
        <source>full colour: all %1 signs agree. Drag the point.</source>
        <translation>颜色最深处：全部 %1 个符号都相符。请拖动该点。</translation>
    </message>
    <message>
        <source>the image at the point: %1 of %2 signs agree</source>
        <translation>该点处的图像：%2 个符号中 %1 个相符</translation>
    </message>
    <message>
        <source>All of these agree in all %1 signs:</source>
        <translation>这些图像都符合全部 %1 个符号：</translation>
    </message>
    <message>
        <source>%1 of %2; the prior moves it by %3</source>
        <translation>%2 个中 %1 个相符；先验使它移动 %3</translation>
    </message>
</context>
<context>
    <name>inkling::CellsModel</name>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
</context>
<context>
    <name>inkling::CollectionModel</name>
    <message>
        <source>%1, cannot be read</source>
        <translation>%1，无法读取</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>inkling::CompareView</name>
    <message>
        <source>Blink (B)</source>
        <translation>闪烁 (B)</translation>
    </message>
    <message>
        <source>Compare images</source>
        <translation>比较图像</translation>
    </message>
    <message>
        <source>The image left of the line.</source>
        <translation>分界线左侧的图像。</translation>
    </message>
    <message>
        <source>The image right of the line.</source>
        <translation>分界线右侧的图像。</translation>
    </message>
    <message>
        <source>Switches between the two images.</source>
        <translation>在两幅图像之间切换。</translation>
    </message>
    <message>
        <source>&amp;Left:</source>
        <translation>左(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Right:</source>
        <translation>右(&amp;R)：</translation>
    </message>
</context>
<context>
    <name>inkling::ComparisonGrid</name>
    <message>
        <source>PSNR and SSIM under each</source>
        <translation>下方为 PSNR 和 SSIM</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Back-projection</source>
        <translation>反投影</translation>
    </message>
    <message>
        <source>one posterior sample</source>
        <translation>一个后验样本</translation>
    </message>
    <message>
        <source>mean of %1 samples</source>
        <translation>%1 个样本的均值</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>average %1 dB</source>
        <translation>平均 %1 dB</translation>
    </message>
</context>
<context>
    <name>inkling::CropView</name>
    <message>
        <source>Part of the picture that is used</source>
        <translation>图像中使用的部分</translation>
    </message>
    <message>
        <source>Drag the frame or its corners. Arrows move it, + and − resize it, 0 makes it the largest again.</source>
        <translation>拖动方框或其角。方向键移动，+ 和 − 改变大小，0 恢复为最大。</translation>
    </message>
    <message>
        <source>%1×%2 pixels at row %3, column %4</source>
        <translation>%1×%2 像素，位于第 %3 行、第 %4 列</translation>
    </message>
</context>
<context>
    <name>inkling::DataPage</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>Numbers, as JSON</source>
        <translation>数值，JSON 格式</translation>
    </message>
    <message>
        <source>Arrays (.npy), into a folder</source>
        <translation>数组 (.npy)，存入文件夹</translation>
    </message>
    <message>
        <source>With the &amp;trace, as far as it was shown</source>
        <translation>包含过程记录，至已显示处(&amp;T)</translation>
    </message>
    <message>
        <source>JSON holds the experiment and what was measured of every result. Arrays hold the pixels: truth.npy, and for each method its estimate and its samples, image by image.</source>
        <translation>JSON 含有实验以及每个结果所测得的指标。数组含有像素：truth.npy，以及每种方法逐幅图像的估计和样本。</translation>
    </message>
</context>
<context>
    <name>inkling::DesktopArguments</name>
    <message>
        <source>Start with a card of the start page: %1.</source>
        <translation>从起始页的某张卡片开始：%1。</translation>
    </message>
    <message>
        <source>Quantized compressed sensing with generative priors</source>
        <translation>采用生成式先验的量化压缩感知</translation>
    </message>
    <message>
        <source>An image, an IDX or .npy file, or an experiment.</source>
        <translation>图像、IDX 或 .npy 文件，或实验。</translation>
    </message>
</context>
<context>
    <name>inkling::Document</name>
    <message>
        <source>Change %1</source>
        <translation>更改%1</translation>
    </message>
    <message>
        <source>Change the methods</source>
        <translation>更改方法</translation>
    </message>
</context>
<context>
    <name>inkling::DrawCanvas</name>
    <message>
        <source>&amp;Brush</source>
        <translation>画笔(&amp;B)</translation>
    </message>
    <message>
        <source>Draws strokes.</source>
        <translation>绘制笔画。</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>橡皮(&amp;E)</translation>
    </message>
    <message>
        <source>Takes away the strokes it touches.</source>
        <translation>擦去碰到的笔画。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Takes back the last stroke or erasure.</source>
        <translation>撤销最后一次笔画或擦除。</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
    <message>
        <source>Takes away all strokes.</source>
        <translation>擦去全部笔画。</translation>
    </message>
    <message>
        <source>28 × 28</source>
        <translation>28 × 28</translation>
    </message>
</context>
<context>
    <name>inkling::DrawPad</name>
    <message>
        <source>Drawing area</source>
        <translation>绘图区</translation>
    </message>
    <message>
        <source>Draw a digit with the mouse or a pen.</source>
        <translation>用鼠标或笔画一个数字。</translation>
    </message>
</context>
<context>
    <name>inkling::ErrorPlot</name>
    <message>
        <source>Denoising error</source>
        <translation>去噪误差</translation>
    </message>
    <message>
        <source>Noise level β</source>
        <translation>噪声水平 β</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>How much of the noise the prior leaves in held-out images</source>
        <translation>先验在留出图像中残留多少噪声</translation>
    </message>
    <message>
        <source>Not measured: calibrate the prior on images.</source>
        <translation>尚未测量：请用图像校准先验。</translation>
    </message>
    <message>
        <source>held-out error</source>
        <translation>留出误差</translation>
    </message>
    <message>
        <source>the noise&apos;s variance</source>
        <translation>噪声方差</translation>
    </message>
</context>
<context>
    <name>inkling::EvolutionPlot</name>
    <message>
        <source>Predicted PSNR against M</source>
        <translation>预测 PSNR 与 M 的关系</translation>
    </message>
    <message>
        <source>Measurements M</source>
        <translation>测量数 M</translation>
    </message>
    <message>
        <source>Predicted PSNR (dB)</source>
        <translation>预测 PSNR (dB)</translation>
    </message>
    <message>
        <source>What message passing can reach with more and with fewer measurements</source>
        <translation>测量更多或更少时消息传递所能达到的结果</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>M = %1: %2 dB</source>
        <translation>M = %1：%2 dB</translation>
    </message>
</context>
<context>
    <name>inkling::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>导出内容</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>&amp;Cancel the export</source>
        <translation>取消导出(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>导出到文件夹</translation>
    </message>
    <message>
        <source>%1 (*.%2);;All files (*)</source>
        <translation>%1 (*.%2);;所有文件 (*)</translation>
    </message>
    <message>
        <source>An export is still under way: wait for its end, or cancel it.</source>
        <translation>导出仍在进行：请等待其结束，或取消。</translation>
    </message>
    <message>
        <source>There is not enough memory for this export: export less at once.</source>
        <translation>内存不足以完成此次导出：请一次少导出一些。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Left out: %1 was made with earlier settings. Run again to have it.</source>
        <translation>已略去：%1 由先前的设置得到。要包含它，请重新运行。</translation>
    </message>
    <message>
        <source>Left out: %1 were made with earlier settings. Run again to have them.</source>
        <translation>已略去：%1 由先前的设置得到。要包含它们，请重新运行。</translation>
    </message>
</context>
<context>
    <name>inkling::FigurePage</name>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>PDF, for papers</source>
        <translation>PDF，用于论文</translation>
    </message>
    <message>
        <source>SVG, to work on</source>
        <translation>SVG，用于继续编辑</translation>
    </message>
    <message>
        <source>&amp;Dots per inch:</source>
        <translation>分辨率 (dpi)(&amp;D)：</translation>
    </message>
    <message>
        <source>Of the PNG picture. PDF and SVG are as fine as one looks.</source>
        <translation>PNG 图片的分辨率。PDF 和 SVG 可无限放大。</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <extracomment>column widths of journals and conferences, in millimetres</extracomment>
        <translation>宽度(&amp;W)：</translation>
    </message>
    <message>
        <source>As it comes out</source>
        <translation>自然宽度</translation>
    </message>
    <message>
        <source>IEEE, one column: 88.9 mm</source>
        <translation>IEEE 单栏：88.9 mm</translation>
    </message>
    <message>
        <source>IEEE, two columns: 181.9 mm</source>
        <translation>IEEE 双栏：181.9 mm</translation>
    </message>
    <message>
        <source>Elsevier, one column: 90 mm</source>
        <translation>Elsevier 单栏：90 mm</translation>
    </message>
    <message>
        <source>Elsevier, two columns: 190 mm</source>
        <translation>Elsevier 双栏：190 mm</translation>
    </message>
    <message>
        <source>Nature, one column: 89 mm</source>
        <translation>Nature 单栏：89 mm</translation>
    </message>
    <message>
        <source>Nature, two columns: 183 mm</source>
        <translation>Nature 双栏：183 mm</translation>
    </message>
    <message>
        <source>NeurIPS, the text: 139.7 mm</source>
        <translation>NeurIPS 正文：139.7 mm</translation>
    </message>
    <message>
        <source>ICML, one column: 82.6 mm</source>
        <translation>ICML 单栏：82.6 mm</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Own width:</source>
        <translation>自定义宽度：</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>T&amp;ype size:</source>
        <translation>字号(&amp;Y)：</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Of the figure&apos;s ordinary text, as it is printed.</source>
        <translation>图中普通文字印刷后的大小。</translation>
    </message>
    <message>
        <source>&amp;Images at most:</source>
        <translation>图像数上限(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>&amp;Subtitle</source>
        <translation>副标题(&amp;S)</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>&amp;PSNR and SSIM under the tiles</source>
        <translation>在图块下显示 PSNR 和 SSIM(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Original rows</source>
        <translation>恢复原来的行(&amp;O)</translation>
    </message>
</context>
<context>
    <name>inkling::FigurePreview</name>
    <message>
        <source>Preview of the figure</source>
        <translation>图的预览</translation>
    </message>
</context>
<context>
    <name>inkling::FigureRows</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Below it</source>
        <translation>其下文字</translation>
    </message>
    <message>
        <source>Rows of the figure</source>
        <translation>图的各行</translation>
    </message>
    <message>
        <source>Untick a row to leave it out; change its texts with F2 or a double click.</source>
        <translation>取消勾选即略去该行；按 F2 或双击可修改文字。</translation>
    </message>
</context>
<context>
    <name>inkling::FileController</name>
    <message>
        <source>%1 was made by Inkling and carries its experiment.</source>
        <translation>%1 由 Inkling 生成，并带有其实验。</translation>
    </message>
    <message>
        <source>Restore the experiment</source>
        <translation>恢复实验</translation>
    </message>
    <message>
        <source>Use it as an image</source>
        <translation>作为图像使用</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Inkling did not end properly. The experiment of %1 was kept.</source>
        <translation>Inkling 上次未正常退出。%1 的实验已被保留。</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Experiment (*.inkling)</source>
        <translation>实验 (*.inkling)</translation>
    </message>
    <message>
        <source>Experiment with its results (*.inkling)</source>
        <translation>实验及其结果 (*.inkling)</translation>
    </message>
    <message>
        <source>Experiment with its results and trajectory (*.inkling)</source>
        <translation>实验及其结果和轨迹 (*.inkling)</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>保存实验</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Images and experiments (*.png *.jpg *.jpeg *.bmp *.pgm *.ppm *.npy *.inkling *.json *idx*-ubyte *idx*-ubyte.gz);;All files (*)</source>
        <translation>图像和实验 (*.png *.jpg *.jpeg *.bmp *.pgm *.ppm *.npy *.inkling *.json *idx*-ubyte *idx*-ubyte.gz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>粘贴的图像</translation>
    </message>
    <message>
        <source>The clipboard holds no picture.</source>
        <translation>剪贴板中没有图像。</translation>
    </message>
    <message>
        <source>dropped picture</source>
        <translation>拖放的图像</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>inkling::FitDialog</name>
    <message>
        <source>Fit the picture to the prior: %1</source>
        <translation>使图像适配先验：%1</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Scale to, &amp;longest side</source>
        <translation>长边缩放为(&amp;L)</translation>
    </message>
    <message>
        <source>As it will be used, %1</source>
        <translation>实际使用的图像，%1</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>整幅</translation>
    </message>
    <message>
        <source>Cut out the frame</source>
        <translation>按方框裁剪</translation>
    </message>
    <message>
        <source>Whole, with black beside it</source>
        <translation>整幅，旁边补黑</translation>
    </message>
    <message>
        <source>Whole, with white beside it</source>
        <translation>整幅，旁边补白</translation>
    </message>
    <message>
        <source>&amp;Shape</source>
        <translation>形状(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;caling</source>
        <translation>缩放(&amp;C)</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Nearest pixel</source>
        <translation>最近像素</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>反相(&amp;I)</translation>
    </message>
    <message>
        <source>Light becomes dark, and dark light.</source>
        <translation>亮处变暗，暗处变亮。</translation>
    </message>
    <message>
        <source>&amp;Centre as MNIST does</source>
        <translation>按 MNIST 方式居中(&amp;C)</translation>
    </message>
    <message>
        <source>The ink is made to fill a box of 20×20 pixels, and its centre of mass is put in the middle.</source>
        <translation>使笔迹充满 20×20 像素的方框，并将其质心置于中央。</translation>
    </message>
    <message>
        <source>The prior is grey: colours become grey.</source>
        <translation>该先验为灰度：颜色将变为灰色。</translation>
    </message>
    <message>
        <source>The prior has three channels: grey stands in each.</source>
        <translation>该先验有三个通道：每个通道都放入灰度。</translation>
    </message>
    <message>
        <source>Taken as it is.</source>
        <translation>原样使用。</translation>
    </message>
    <message>
        <source>What was done: %1.</source>
        <translation>所做处理：%1。</translation>
    </message>
    <message>
        <source>The picture is bright at its border. Priors of this shape know light things on black: inverting may help.</source>
        <translation>该图像边缘较亮。此种形状的先验熟悉黑底上的亮物：反相或许有帮助。</translation>
    </message>
</context>
<context>
    <name>inkling::GalleryWindow</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Drawn digits</source>
        <translation>手绘数字</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>图像集</translation>
    </message>
    <message>
        <source>Open &amp;file…</source>
        <translation>打开文件(&amp;F)…</translation>
    </message>
    <message>
        <source>An IDX file (.gz too), an .npy array, a .tar of pictures, or a picture</source>
        <translation>IDX 文件（也可为 .gz）、.npy 数组、图片的 .tar，或单幅图片</translation>
    </message>
    <message>
        <source>Open f&amp;older…</source>
        <translation>打开文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>A folder of pictures</source>
        <translation>图片文件夹</translation>
    </message>
    <message>
        <source>&amp;Draws from the prior</source>
        <translation>先验的抽样(&amp;D)</translation>
    </message>
    <message>
        <source>Images that the prior makes up</source>
        <translation>先验生成的图像</translation>
    </message>
    <message>
        <source>Filter by label</source>
        <translation>按标签筛选</translation>
    </message>
    <message>
        <source>image </source>
        <translation>图像 </translation>
    </message>
    <message>
        <source>Go to the image with that number</source>
        <translation>转到该编号的图像</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stops the opening.</source>
        <translation>停止打开。</translation>
    </message>
    <message>
        <source>&amp;Use this image</source>
        <translation>使用此图像(&amp;U)</translation>
    </message>
    <message>
        <source>Enter or double click does too</source>
        <translation>按 Enter 或双击亦可</translation>
    </message>
    <message>
        <source>Use the &amp;selected images</source>
        <translation>使用所选图像(&amp;S)</translation>
    </message>
    <message>
        <source>Several are selected with Ctrl or Shift; they are reconstructed together</source>
        <translation>按住 Ctrl 或 Shift 可选择多幅，它们将一起重建</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>The opening was stopped.</source>
        <translation>已停止打开。</translation>
    </message>
    <message>
        <source>No label has “%1” in it.</source>
        <translation>没有标签含有“%1”。</translation>
    </message>
    <message>
        <source>%1 images are selected; an experiment takes at most %2 from here.</source>
        <translation>已选 %1 幅图像；实验最多从这里取 %2 幅。</translation>
    </message>
    <message>
        <source>%1: %2. Others may be too.</source>
        <translation>%1：%2。其他图像可能也是如此。</translation>
    </message>
    <message>
        <source>%1 of %2 images were left out: the prior&apos;s are %3. Choose one alone to fit it.</source>
        <translation>%2 幅图像中略去了 %1 幅：先验的图像为 %3。单独选择一幅即可使其适配先验。</translation>
    </message>
    <message>
        <source>of a shape that is not known</source>
        <translation>形状未知</translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>打开图像</translation>
    </message>
    <message>
        <source>Images (*idx*-ubyte *idx*-ubyte.gz *.idx *.npy *.png *.jpg *.jpeg *.bmp *.gif *.pgm *.ppm);;All files (*)</source>
        <translation>图像 (*idx*-ubyte *idx*-ubyte.gz *.idx *.npy *.png *.jpg *.jpeg *.bmp *.gif *.pgm *.ppm);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>打开图片文件夹</translation>
    </message>
</context>
<context>
    <name>inkling::HelpWindow</name>
    <message>
        <source>What this is</source>
        <translation>这是什么</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Reading the pictures and plots</source>
        <translation>如何看图像与图表</translation>
    </message>
    <message>
        <source>Methods and their settings</source>
        <translation>方法及其设置</translation>
    </message>
    <message>
        <source>Matrices</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Bits, Δ, thresholds, dither</source>
        <translation>比特、Δ、阈值、抖动</translation>
    </message>
    <message>
        <source>Settings of an experiment</source>
        <translation>实验设置</translation>
    </message>
    <message>
        <source>Live mode</source>
        <translation>实时模式</translation>
    </message>
    <message>
        <source>Own measurements</source>
        <translation>自己的测量</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考文献</translation>
    </message>
    <message>
        <source>Range: %1. Default: %2.</source>
        <translation>范围：%1。默认值：%2。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>For %1.</source>
        <translation>适用于：%1。</translation>
    </message>
    <message>
        <source>This page is missing from the program: install Inkling again.</source>
        <translation>程序中缺少此页：请重新安装 Inkling。</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Inkling Help</source>
        <translation>Inkling 帮助</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>the folder of resources/help with the pages in this language</extracomment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>inkling::HeroPanel</name>
    <message>
        <source>%1 yes/no answers about your drawing</source>
        <translation>关于您的画的 %1 个“是/否”回答</translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <translation>请在此画一个数字</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>恢复的结果</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Opens the drawing in the window, where everything can be changed.</source>
        <translation>在窗口中打开此画，那里可以更改一切。</translation>
    </message>
    <message>
        <source>what comes back</source>
        <translation>恢复的结果</translation>
    </message>
    <message>
        <source>Draw a digit with the mouse on the dark paper. Of it only the signs of %1 random sums are kept; from them and from what a network knows of digits it comes back beside it, as you draw.</source>
        <translation>请用鼠标在深色纸上画一个数字。程序只保留它的 %1 个随机和的符号；凭这些符号，加上网络对数字的了解，在您绘制的同时在旁边恢复它。</translation>
    </message>
    <message>
        <source>%1 of %2 answers agree with what came back, which is %3 dB from your drawing. %4</source>
        <translation>%2 个回答中有 %1 个与恢复的结果相符，它相对于您的画为 %3 dB。%4</translation>
    </message>
    <message>
        <source>It does not look like a digit to the network, which says so without having seen the drawing.</source>
        <translation>在网络看来这不像数字，它没有看过您的画就能这样判断。</translation>
    </message>
    <message>
        <source>An uncompressed picture has 6,272 bits.</source>
        <translation>未压缩的图片有 6,272 比特。</translation>
    </message>
</context>
<context>
    <name>inkling::ImageBox</name>
    <message>
        <source>No image yet: open one, draw one, or drop one here</source>
        <translation>还没有图像：请打开、绘制，或拖放到此处</translation>
    </message>
    <message>
        <source>A draw from the prior</source>
        <translation>先验的一个抽样</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 幅</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>选择图像</translation>
    </message>
    <message>
        <source>Another image</source>
        <translation>换一幅图像</translation>
    </message>
</context>
<context>
    <name>inkling::ImageChoice</name>
    <message>
        <source>&amp;All images</source>
        <translation>所有图像(&amp;A)</translation>
    </message>
    <message>
        <source>Image </source>
        <translation>图像 </translation>
    </message>
    <message>
        <source>Which of the experiment&apos;s images</source>
        <translation>实验中的哪一幅图像</translation>
    </message>
    <message>
        <source>All images of the experiment, one below the other.</source>
        <translation>实验的所有图像，自上而下排列。</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source> of %1: %2</source>
        <translation> / %1：%2</translation>
    </message>
    <message>
        <source>The images of the experiment are reconstructed together; one is shown.</source>
        <translation>实验的图像一起重建；这里显示其中一幅。</translation>
    </message>
</context>
<context>
    <name>inkling::ImageCollection</name>
    <message>
        <source>T-shirt/top</source>
        <translation>T恤/上衣</translation>
    </message>
    <message>
        <source>Trouser</source>
        <translation>裤子</translation>
    </message>
    <message>
        <source>Pullover</source>
        <translation>套头衫</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>连衣裙</translation>
    </message>
    <message>
        <source>Coat</source>
        <translation>外套</translation>
    </message>
    <message>
        <source>Sandal</source>
        <translation>凉鞋</translation>
    </message>
    <message>
        <source>Shirt</source>
        <translation>衬衫</translation>
    </message>
    <message>
        <source>Sneaker</source>
        <translation>运动鞋</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>包</translation>
    </message>
    <message>
        <source>Ankle boot</source>
        <translation>短靴</translation>
    </message>
    <message>
        <source>The labels beside the images are left out: %1</source>
        <translation>图像所附的标签被略去：%1</translation>
    </message>
    <message>
        <source>Drawn digits</source>
        <translation>手绘数字</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>inkling::ImageController</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Choose images</source>
        <translation>选择图像</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Take an image from the prior</source>
        <translation>从先验取一幅图像</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>inkling::ImageGrid</name>
    <message>
        <source>A click enlarges an image, and so does Enter.</source>
        <translation>单击或按 Enter 放大图像。</translation>
    </message>
    <message>
        <source>truth x</source>
        <translation>真值 x</translation>
    </message>
    <message>
        <source>y alone, Aᵀy</source>
        <translation>仅凭 y，Aᵀy</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>图像 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>All images: %1 of %2</source>
        <translation>所有图像：%1 / %2</translation>
    </message>
    <message>
        <source>earlier settings</source>
        <translation>先前的设置</translation>
    </message>
</context>
<context>
    <name>inkling::ImageView</name>
    <message>
        <source>Wheel or + −: zoom. Drag or arrows: move. Double click or 0: fit.</source>
        <translation>滚轮或 + −：缩放。拖动或方向键：移动。双击或 0：适合大小。</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>earlier settings</source>
        <translation>先前的设置</translation>
    </message>
</context>
<context>
    <name>inkling::ImagesPage</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>内容(&amp;W)：</translation>
    </message>
    <message>
        <source>All images, into a folder</source>
        <translation>所有图像，存入文件夹</translation>
    </message>
    <message>
        <source>&amp;Magnification:</source>
        <translation>放大倍数(&amp;M)：</translation>
    </message>
    <message>
        <source>Every pixel becomes a square of so many pixels a side.</source>
        <translation>每个像素变为边长为此像素数的方块。</translation>
    </message>
    <message>
        <source>&amp;Truth</source>
        <translation>真值(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Back-projection</source>
        <translation>反投影(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Estimate</source>
        <translation>估计(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;First sample</source>
        <translation>第一个样本(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;urther samples</source>
        <translation>其余样本(&amp;U)</translation>
    </message>
    <message>
        <source>Mean of the &amp;samples</source>
        <translation>样本均值(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Deviation of the samples</source>
        <translation>样本标准差(&amp;D)</translation>
    </message>
</context>
<context>
    <name>inkling::ImportDialog</name>
    <message>
        <source>Import a network</source>
        <translation>导入网络</translation>
    </message>
    <message>
        <source>FFDNet, DnCNN, bias-free DnCNN, BF-CNN and NCSNv2 are known by their tensors, and nothing in their files is run. Any other network comes as TorchScript.</source>
        <translation>FFDNet、DnCNN、无偏置 DnCNN、BF-CNN 和 NCSNv2 可由其张量识别，文件中的任何内容都不会被运行。其他网络须为 TorchScript。</translation>
    </message>
    <message>
        <source>what torch.save or torch.jit.save wrote</source>
        <translation>torch.save 或 torch.jit.save 写出的文件</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Look for the file</source>
        <translation>查找文件</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>as the prior will be listed</source>
        <translation>先验在列表中的名称</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>of the weights, for the card</source>
        <translation>权重的许可证，写入卡片</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>许可证(&amp;L)</translation>
    </message>
    <message>
        <source>whose they are, for the card</source>
        <translation>权重的作者，写入卡片</translation>
    </message>
    <message>
        <source>&amp;Credit</source>
        <translation>作者(&amp;C)</translation>
    </message>
    <message>
        <source>I &amp;trust this file</source>
        <translation>我信任此文件(&amp;T)</translation>
    </message>
    <message>
        <source>TorchScript is a program, and can do whatever you can when it runs.</source>
        <translation>TorchScript 是程序，运行时能做您能做的任何事。</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>网络的内容</translation>
    </message>
</context>
<context>
    <name>inkling::InventedScene</name>
    <message>
        <source>Click: the next sample</source>
        <translation>单击：下一个样本</translation>
    </message>
    <message>
        <source>sample %1 of %2</source>
        <translation>样本 %1 / %2</translation>
    </message>
    <message>
        <source>grey: all agree. Orange: each has its own</source>
        <translation>灰色：全部一致。橙色：各不相同</translation>
    </message>
    <message>
        <source>their mean</source>
        <translation>它们的均值</translation>
    </message>
    <message>
        <source>the truth</source>
        <translation>真值</translation>
    </message>
</context>
<context>
    <name>inkling::LessonView</name>
    <message>
        <source>Stop the experiment</source>
        <translation>停止实验</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Opens this experiment in the window, where everything can be changed.</source>
        <translation>在窗口中打开此实验，那里可以更改一切。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Lesson %1 of %2</source>
        <translation>第 %1 课，共 %2 课</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Yes. </source>
        <translation>正确。 </translation>
    </message>
    <message>
        <source>No. </source>
        <translation>不对。 </translation>
    </message>
    <message>
        <source>The part of the program that computes could not be opened.</source>
        <translation>无法打开程序中负责计算的部分。</translation>
    </message>
    <message>
        <source>The experiment in the window has not ended; the lesson waits for it.</source>
        <translation>窗口中的实验尚未结束；课程正在等待。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
</context>
<context>
    <name>inkling::LiveController</name>
    <message>
        <source>with %1 posterior samples it takes %2 s for each iteration</source>
        <translation>有 %1 个后验样本时每次迭代需 %2 秒</translation>
    </message>
    <message>
        <source>with this prior each iteration takes %1 s</source>
        <translation>使用此先验时每次迭代需 %1 秒</translation>
    </message>
    <message>
        <source>Live mode is off: %1. Run &gt; Live brings it back.</source>
        <translation>实时模式已关闭：%1。可用“运行 &gt; 实时”重新打开。</translation>
    </message>
</context>
<context>
    <name>inkling::MainWindow</name>
    <message>
        <source>Your drawing</source>
        <translation>您的画</translation>
    </message>
    <message>
        <source>Run on the CPU</source>
        <translation>在 CPU 上运行</translation>
    </message>
    <message>
        <source>No learned prior was found. Put digits.safetensors, which comes with Inkling, into one of these folders and start again: %1. Until then there is the analytic prior, a mixture of Gaussians that needs no file.</source>
        <translation>未找到训练好的先验。请将随 Inkling 提供的 digits.safetensors 放入以下某个文件夹并重新启动：%1。在此之前使用无需文件的解析先验，即高斯混合。</translation>
    </message>
    <message>
        <source>Draws from %1</source>
        <translation>%1 的抽样</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>%1[*] — Inkling</source>
        <translation>%1[*] — Inkling</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>The documentation is not installed here. It is made where the program pandoc is found; its sources are in the folder docs.</source>
        <translation>此处未安装文档。文档在装有 pandoc 程序时生成；其源文件在 docs 文件夹中。</translation>
    </message>
    <message>
        <source>No program opens HTML here: see %1</source>
        <translation>没有程序能打开 HTML：见 %1</translation>
    </message>
    <message>
        <source>Open a study&apos;s cell</source>
        <translation>打开研究的一个单元</translation>
    </message>
</context>
<context>
    <name>inkling::MeasuredColumn</name>
    <message>
        <source>What is measured</source>
        <translation>测量的内容</translation>
    </message>
    <message>
        <source>truth x</source>
        <translation>真值 x</translation>
    </message>
    <message>
        <source>The image that was measured.</source>
        <translation>被测量的图像。</translation>
    </message>
    <message>
        <source>What the measurements alone say: the transposed matrix times the measurements.</source>
        <translation>仅凭测量值所得：转置矩阵乘以测量值。</translation>
    </message>
    <message>
        <source>Measurements of your own: the truth is not known.</source>
        <translation>自己的测量：真值未知。</translation>
    </message>
    <message>
        <source>Nothing of it yet.</source>
        <translation>尚无内容。</translation>
    </message>
    <message>
        <source>Nothing is measured here.</source>
        <translation>这里没有测量。</translation>
    </message>
    <message>
        <source>what y alone says, Aᵀy</source>
        <translation>仅凭 y 所得，Aᵀy</translation>
    </message>
    <message>
        <source>y alone, Aᵀy: %1</source>
        <translation>仅凭 y，Aᵀy：%1</translation>
    </message>
    <message>
        <source>truth %1</source>
        <translation>真值 %1</translation>
    </message>
    <message>
        <source>Aᵀy %1</source>
        <translation>Aᵀy %1</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Back-projection</source>
        <translation>反投影</translation>
    </message>
</context>
<context>
    <name>inkling::MeasurementBox</name>
    <message>
        <source>file.npy</source>
        <translation>file.npy</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Look for the file of %1</source>
        <translation>查找%1的文件</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>我的数据</translation>
    </message>
    <message>
        <source>Kind of measurements</source>
        <translation>测量的种类</translation>
    </message>
    <message>
        <source>Signs, ±1</source>
        <translation>符号，±1</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Values, unquantized</source>
        <translation>数值，未量化</translation>
    </message>
    <message>
        <source>Matrix &amp;A</source>
        <translation>矩阵 A(&amp;A)</translation>
    </message>
    <message>
        <source>Si&amp;gns</source>
        <translation>符号(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Lower ends</source>
        <translation>下端(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Upper ends</source>
        <translation>上端(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>数值(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Truth, if known</source>
        <translation>真值（若已知）(&amp;T)</translation>
    </message>
    <message>
        <source>Use these measurements</source>
        <translation>使用这些测量</translation>
    </message>
    <message>
        <source>This array is %1: A has two dimensions, measurements × pixels.</source>
        <translation>此数组为 %1：A 是二维的，测量数 × 像素数。</translation>
    </message>
    <message>
        <source>This array is %1, with a row for each pixel: A is measurements × pixels. Turn it round (numpy: A.T).</source>
        <translation>此数组为 %1，每个像素一行：A 应为测量数 × 像素数。请转置 (numpy: A.T)。</translation>
    </message>
    <message>
        <source>A has %1 columns, but the prior&apos;s images have %2 pixels (%3): it needs one for each pixel. Name another matrix, or choose another prior.</source>
        <translation>A 有 %1 列，而先验的图像有 %2 个像素 (%3)：每个像素需要一列。请指定另一个矩阵，或选择另一个先验。</translation>
    </message>
    <message>
        <source>A has %1 measurements of %2 pixels.</source>
        <translation>A 是对 %2 个像素的 %1 个测量。</translation>
    </message>
    <message>
        <source>This operator is for images of %1, but the prior&apos;s are %2. Name another, or choose another prior.</source>
        <translation>此算子用于 %1 的图像，而先验的图像为 %2。请指定另一个，或选择另一个先验。</translation>
    </message>
    <message>
        <source>A has %1 measurements of %2 pixels: %3 of %4.</source>
        <translation>A 是对 %2 个像素的 %1 个测量：%3，图像为 %4。</translation>
    </message>
    <message>
        <source>This array is %1: measurements are M numbers, or images × M.</source>
        <translation>此数组为 %1：测量值为 M 个数，或图像数 × M。</translation>
    </message>
    <message>
        <source>This array is %1: the measurements of each image stand in a column. Turn it round (numpy: y.T).</source>
        <translation>此数组为 %1：每幅图像的测量值在一列中。请转置 (numpy: y.T)。</translation>
    </message>
    <message>
        <source>These are %1 measurements, but A has %2 rows: both must be the same.</source>
        <translation>这里有 %1 个测量值，而 A 有 %2 行：两者必须相同。</translation>
    </message>
    <message>
        <source>This array is %1, but the lower ends are %2: both must be the same.</source>
        <translation>此数组为 %1，而下端为 %2：两者必须相同。</translation>
    </message>
    <message>
        <source>This array is %1, but the measurements are of %2 images of %3 pixels: the truth has %2 × %3 numbers.</source>
        <translation>此数组为 %1，而测量值属于 %2 幅 %3 像素的图像：真值应有 %2 × %3 个数。</translation>
    </message>
    <message numerus="yes">
        <source>%1 They belong to %n images.</source>
        <translation>
            <numerusform>%1 它们属于 %n 幅图像。</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the file of %1.</source>
        <translation>请指定%1的文件。</translation>
    </message>
</context>
<context>
    <name>inkling::MeasurementHistogram</name>
    <message>
        <source>Measurements</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>The measurements, and the thresholds between which they are rounded</source>
        <translation>测量值，以及取整所用的各阈值</translation>
    </message>
    <message>
        <source>Measurements of the first image</source>
        <translation>第一幅图像的测量值</translation>
    </message>
    <message>
        <source>interval ends</source>
        <translation>区间端点</translation>
    </message>
    <message>
        <source>interval ends (%1 of %2)</source>
        <translation>区间端点（%2 个中的 %1 个）</translation>
    </message>
    <message>
        <source>without noise</source>
        <translation>无噪声</translation>
    </message>
    <message>
        <source>with noise</source>
        <translation>有噪声</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>测得</translation>
    </message>
    <message>
        <source>Only the intervals of these measurements are known, not their values.</source>
        <translation>这些测量只知道区间，不知道数值。</translation>
    </message>
</context>
<context>
    <name>inkling::MeasurementStrip</name>
    <message>
        <source>What the reconstruction begins with: one bar for each measurement.</source>
        <translation>重建的起点：每个测量值一根竖条。</translation>
    </message>
    <message>
        <source>%1 signs y: %2 +, %3 −</source>
        <translation>%1 个符号 y：%2 个 +，%3 个 −</translation>
    </message>
    <message>
        <source>%1 measurements y</source>
        <translation>%1 个测量值 y</translation>
    </message>
    <message>
        <source>%1 (the first %2)</source>
        <translation>%1（前 %2 个）</translation>
    </message>
</context>
<context>
    <name>inkling::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>There is not enough memory for that.</source>
        <translation>内存不足。</translation>
    </message>
</context>
<context>
    <name>inkling::MethodColumn</name>
    <message>
        <source>Several posterior samples tell it. Set “%1” to 8 and run again.</source>
        <translation>需要多个后验样本才能得知。请将“%1”设为 8 并重新运行。</translation>
    </message>
    <message>
        <source>Peak signal-to-noise ratio of the picture, peak 1.</source>
        <translation>图像的峰值信噪比，峰值为 1。</translation>
    </message>
    <message>
        <source>The method&apos;s estimate of the image at this point, and its result at the end.</source>
        <translation>该方法此刻对图像的估计，最后即为结果。</translation>
    </message>
    <message>
        <source>The sampler&apos;s noisy state.</source>
        <translation>采样器的带噪状态。</translation>
    </message>
    <message>
        <source>Estimate minus truth: blue is too dark, red too bright.</source>
        <translation>估计减去真值：蓝色为过暗，红色为过亮。</translation>
    </message>
    <message>
        <source>The standard deviation over the posterior samples: yellow is uncertain.</source>
        <translation>后验样本的标准差：黄色表示不确定。</translation>
    </message>
    <message>
        <source>Grey is what all posterior samples agree on: the measurements determine it. Orange is where they differ: there the prior has made something up.</source>
        <translation>灰色是所有后验样本一致之处：由测量决定。橙色是它们不同之处：由先验虚构。</translation>
    </message>
    <message>
        <source>The mean of the posterior samples.</source>
        <translation>后验样本的均值。</translation>
    </message>
    <message>
        <source>PSNR, the best</source>
        <translation>PSNR，最佳</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>%1, with earlier settings</source>
        <translation>%1，先前的设置</translation>
    </message>
    <message>
        <source>It did not finish.</source>
        <translation>未完成。</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Nothing of it yet.</source>
        <translation>尚无内容。</translation>
    </message>
    <message>
        <source>The way to the result was not kept.</source>
        <translation>到结果的过程未保留。</translation>
    </message>
    <message>
        <source>There is no truth to compare it with.</source>
        <translation>没有可供比较的真值。</translation>
    </message>
    <message>
        <source>At the end of the run.</source>
        <translation>在运行结束时。</translation>
    </message>
    <message>
        <source>noisy guess x_t, β = %1</source>
        <translation>带噪猜测 x_t，β = %1</translation>
    </message>
    <message>
        <source>noisy guess x_t</source>
        <translation>带噪猜测 x_t</translation>
    </message>
    <message>
        <source>posterior mean E[x₀ | y]</source>
        <translation>后验均值 E[x₀ | y]</translation>
    </message>
    <message>
        <source>one posterior sample</source>
        <translation>一个后验样本</translation>
    </message>
    <message>
        <source>cleaned guess E[x₀ | x_t]</source>
        <translation>去噪后的猜测 E[x₀ | x_t]</translation>
    </message>
    <message>
        <source>error, −%1 to +%1</source>
        <translation>误差，−%1 至 +%1</translation>
    </message>
    <message>
        <source>uncertainty ±, 0 to %1</source>
        <translation>不确定性 ±，0 至 %1</translation>
    </message>
    <message>
        <source>measured, or invented</source>
        <translation>测得，或虚构</translation>
    </message>
    <message>
        <source>mean of the samples</source>
        <translation>样本均值</translation>
    </message>
    <message>
        <source>%1 posterior samples</source>
        <translation>%1 个后验样本</translation>
    </message>
    <message>
        <source>posterior samples</source>
        <translation>后验样本</translation>
    </message>
    <message>
        <source>Did not finish: %1</source>
        <translation>未完成：%1</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 evaluations.</source>
        <translation>在 %2 次求值中的第 %1 次后停止。</translation>
    </message>
    <message>
        <source>Stopped before it began.</source>
        <translation>在开始前已停止。</translation>
    </message>
    <message>
        <source>PSNR %1</source>
        <translation>PSNR %1</translation>
    </message>
    <message>
        <source>SSIM %1</source>
        <translation>SSIM %1</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>noisy guess</source>
        <translation>带噪猜测</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Iterate</source>
        <translation>迭代值</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Measured or invented</source>
        <translation>测得或虚构</translation>
    </message>
    <message>
        <source>Posterior mean</source>
        <translation>后验均值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>inkling::ModelsWindow</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stops what is being done here</source>
        <translation>停止此处正在进行的工作</translation>
    </message>
    <message>
        <source>Priors</source>
        <translation>先验</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Make a prior of another program&apos;s network (.pth, .pt)</source>
        <translation>用其他程序的网络制作先验 (.pth、.pt)</translation>
    </message>
    <message>
        <source>&amp;Calibrate…</source>
        <translation>校准(&amp;C)…</translation>
    </message>
    <message>
        <source>Measure on images how well it denoises: message passing needs that</source>
        <translation>在图像上测量其去噪能力：消息传递需要它</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove its file; of your own priors only</source>
        <translation>删除其文件；仅限您自己的先验</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Open the folder of its file</source>
        <translation>打开其文件所在的文件夹</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Make it the experiment&apos;s prior</source>
        <translation>设为实验的先验</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>C&amp;ard</source>
        <translation>卡片(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Denoising error</source>
        <translation>去噪误差(&amp;D)</translation>
    </message>
    <message>
        <source>Dra&amp;w</source>
        <translation>抽样(&amp;W)</translation>
    </message>
    <message>
        <source>Images that this prior makes up</source>
        <translation>该先验生成的图像</translation>
    </message>
    <message>
        <source>Dra&amp;ws</source>
        <translation>抽样结果(&amp;W)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>its file cannot be read</source>
        <translation>其文件无法读取</translation>
    </message>
    <message>
        <source>This prior is for pictures of any size and knows what is local in them: it makes up none.</source>
        <translation>该先验适用于任意大小的图片，只了解其局部特征：它不会自行生成图片。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Remove for good</source>
        <translation>永久删除(&amp;R)</translation>
    </message>
    <message>
        <source>There is a prior “%1” already. Give another name.</source>
        <translation>已有名为“%1”的先验。请另取名称。</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Images that it was not trained on</source>
        <translation>未用于训练它的图像</translation>
    </message>
    <message>
        <source>Images (*.gz *.npy *.tar *-ubyte);;All files (*)</source>
        <translation>图像 (*.gz *.npy *.tar *-ubyte);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Calibrating…</source>
        <translation>正在校准…</translation>
    </message>
    <message>
        <source>The file %1 will be gone. Press again to remove it.</source>
        <translation>文件 %1 将被删除。再按一次即删除。</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在删除…</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在抽样…</translation>
    </message>
</context>
<context>
    <name>inkling::NumbersPage</name>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>The whole table, every standard error in a column of its own.</source>
        <translation>整张表，每个标准误差自成一列。</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>复制为 LaTeX</translation>
    </message>
    <message>
        <source>The whole table as a tabular, for a paper.</source>
        <translation>整张表，作为论文用的 tabular。</translation>
    </message>
</context>
<context>
    <name>inkling::OptionRow</name>
    <message>
        <source>%1

Range: %2. Default: %3.</source>
        <translation>%1

范围：%2。默认值：%3。</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <translation>%1，滑块</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>另一个种子</translation>
    </message>
    <message>
        <source>Draws another seed, and with it another matrix and other noise.</source>
        <translation>另抽一个种子，矩阵和噪声也随之改变。</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Look for the file</source>
        <translation>查找文件</translation>
    </message>
    <message>
        <source>%1: look for it</source>
        <translation>%1：查找</translation>
    </message>
</context>
<context>
    <name>inkling::PhotographScene</name>
    <message>
        <source>the photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>from the bits alone: %1 dB</source>
        <translation>仅凭比特：%1 dB</translation>
    </message>
    <message>
        <source>with the prior: %1 dB</source>
        <translation>加上先验：%1 dB</translation>
    </message>
</context>
<context>
    <name>inkling::PinnedStrip</name>
    <message>
        <source>%1 %2 instead of %3</source>
        <translation>%1 为 %2 而非 %3</translation>
    </message>
    <message>
        <source>another image</source>
        <translation>另一幅图像</translation>
    </message>
    <message>
        <source>other measurements</source>
        <translation>其他测量</translation>
    </message>
    <message>
        <source>the same settings</source>
        <translation>相同的设置</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: Truth</source>
        <translation>%1：真值</translation>
    </message>
    <message>
        <source>%1: Estimate</source>
        <translation>%1：估计</translation>
    </message>
</context>
<context>
    <name>inkling::Plot</name>
    <message>
        <source>Forward noising</source>
        <translation>前向加噪</translation>
    </message>
    <message>
        <source>A draw from the prior</source>
        <translation>先验的一个抽样</translation>
    </message>
    <message>
        <source>%1 (pinned %2)</source>
        <extracomment>a method of a pinned experiment, and its number</extracomment>
        <translation>%1（固定 %2）</translation>
    </message>
    <message>
        <source>%1, earlier settings</source>
        <extracomment>a method whose curve was made before the settings changed</extracomment>
        <translation>%1，先前的设置</translation>
    </message>
    <message>
        <source>&amp;Reset View</source>
        <translation>重置视图(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit Axes…</source>
        <translation>编辑坐标轴(&amp;E)…</translation>
    </message>
    <message>
        <source>Copy &amp;Data</source>
        <translation>复制数据(&amp;D)</translation>
    </message>
    <message>
        <source>Copy &amp;Picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>%1    %2: %3    %4: %5</source>
        <extracomment>the name of a curve, then a label and a value for either axis</extracomment>
        <translation>%1    %2：%3    %4：%5</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <extracomment>a curve&apos;s last point, for screen readers</extracomment>
        <translation>%1：%3 处为 %2</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>%1: a figure is written as PNG, PDF or SVG. Give the file a name that ends in .png, .pdf or .svg.</source>
        <translation>%1：图以 PNG、PDF 或 SVG 写出。请使用以 .png、.pdf 或 .svg 结尾的文件名。</translation>
    </message>
    <message>
        <source>A figure of %1×%2 pixels at %3 dots per inch cannot be drawn. All three must be positive.</source>
        <translation>无法绘制 %1×%2 像素、每英寸 %3 点的图。三者都必须为正。</translation>
    </message>
    <message>
        <source>The figure of %1×%2 pixels could not be drawn: there is not enough memory. Take a smaller size.</source>
        <translation>无法绘制 %1×%2 像素的图：内存不足。请减小尺寸。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>无法写入 %1：%2。请选择其他位置。</translation>
    </message>
</context>
<context>
    <name>inkling::PlotPanel</name>
    <message>
        <source>Predictions are made for simulated matrices only.</source>
        <translation>只对模拟的矩阵作预测。</translation>
    </message>
    <message>
        <source>How close?</source>
        <translation>有多接近？</translation>
    </message>
    <message>
        <source>The quality of each method&apos;s picture on its way to the result.</source>
        <translation>每种方法得到结果的过程中其图像的质量。</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>How many measurements?</source>
        <translation>需要多少测量？</translation>
    </message>
    <message>
        <source>What message passing is expected to reach with fewer.</source>
        <translation>测量更少时消息传递预计能达到的结果。</translation>
    </message>
    <message>
        <source>Do I trust it?</source>
        <translation>可信吗？</translation>
    </message>
    <message>
        <source>What a method says of its own error, and whether it has settled.</source>
        <translation>方法自己给出的误差，以及它是否已稳定。</translation>
    </message>
    <message>
        <source>Predicted error</source>
        <translation>预测误差</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Why does it fail?</source>
        <translation>为何失败？</translation>
    </message>
    <message>
        <source>What the matrix, the quantizer and the two scores are like.</source>
        <translation>矩阵、量化器和两个得分的特征。</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>谱</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>All the numbers</source>
        <translation>全部数值</translation>
    </message>
    <message>
        <source>Of all methods: means over the images.</source>
        <translation>所有方法：各图像的均值。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>No prediction: this does not look like what the prior knows. What is expected of its own images does not hold here.</source>
        <translation>无预测：这看起来不像先验所了解的图像。对其自身图像的预期在此不成立。</translation>
    </message>
</context>
<context>
    <name>inkling::PlotsExport</name>
    <message>
        <source>There is nothing in these plots yet: run an experiment first.</source>
        <translation>这些图表中尚无内容：请先运行实验。</translation>
    </message>
</context>
<context>
    <name>inkling::PlotsPage</name>
    <message>
        <source>Plots</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>内容(&amp;W)：</translation>
    </message>
    <message>
        <source>All plots, into a folder</source>
        <translation>所有图表，存入文件夹</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>PDF, for papers</source>
        <translation>PDF，用于论文</translation>
    </message>
    <message>
        <source>SVG, to work on</source>
        <translation>SVG，用于继续编辑</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>CSV, the numbers alone</source>
        <translation>CSV，仅数值</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>单位(&amp;U)：</translation>
    </message>
    <message>
        <source>Millimetres</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Wi&amp;dth:</source>
        <translation>宽度(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>高度(&amp;H)：</translation>
    </message>
    <message>
        <source>D&amp;ots per inch:</source>
        <translation>分辨率 (dpi)(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Black on white, whatever the screen&apos;s colours</source>
        <translation>白底黑字，不随屏幕配色(&amp;B)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
</context>
<context>
    <name>inkling::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>与桌面一致</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Reduced motion leaves animations out.</source>
        <translation>减少动态效果时不显示动画。</translation>
    </message>
    <message>
        <source>&amp;Motion:</source>
        <translation>动态效果(&amp;M)：</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>配色(&amp;C)：</translation>
    </message>
    <message>
        <source>%1 % of it</source>
        <translation>桌面的 %1 %</translation>
    </message>
    <message>
        <source>Of everything that is drawn. It is used from the next start on.</source>
        <translation>所有绘制内容的大小。下次启动时生效。</translation>
    </message>
    <message>
        <source>&amp;Scale, from the next start:</source>
        <translation>缩放，下次启动生效(&amp;S)：</translation>
    </message>
    <message>
        <source>Solve at every edit, from the &amp;start</source>
        <translation>一开始就在每次编辑后求解(&amp;S)</translation>
    </message>
    <message>
        <source>Message passing solves whatever is edited, without Run.</source>
        <translation>无需点“运行”，消息传递会求解每次编辑。</translation>
    </message>
    <message>
        <source>&amp;Keep the experiment against a crash</source>
        <translation>保留实验以防崩溃(&amp;K)</translation>
    </message>
    <message>
        <source>It is offered at the next start if Inkling did not end cleanly.</source>
        <translation>若 Inkling 未正常退出，下次启动时会提供恢复。</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Memory for the frames that a run keeps of each method. Where it is used up, fewer frames are kept.</source>
        <translation>一次运行中为每种方法保留帧所用的内存。用尽后保留的帧会减少。</translation>
    </message>
    <message>
        <source>&amp;Trajectory of a method:</source>
        <translation>每种方法的轨迹(&amp;T)：</translation>
    </message>
    <message>
        <source>Reset everything to the &amp;defaults…</source>
        <translation>全部恢复默认值(&amp;D)…</translation>
    </message>
    <message>
        <source>This forgets the window&apos;s layout and the recent files too. It cannot be undone.</source>
        <translation>窗口布局和最近的文件也会被清除。此操作无法撤销。</translation>
    </message>
    <message>
        <source>&amp;Reset everything</source>
        <translation>全部重置(&amp;R)</translation>
    </message>
    <message>
        <source>Keep the &amp;preferences</source>
        <translation>保留首选项(&amp;P)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>与系统一致</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
</context>
<context>
    <name>inkling::PresenterStrip</name>
    <message>
        <source>Quantized compressed sensing</source>
        <translation>量化压缩感知</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Back to the window with all its controls.</source>
        <translation>回到带有全部控件的窗口。</translation>
    </message>
    <message>
        <source>Bits against measurements</source>
        <translation>比特与测量</translation>
    </message>
    <message>
        <source>More bits for each measurement leave fewer measurements.</source>
        <translation>每个测量的比特越多，测量就越少。</translation>
    </message>
    <message>
        <source>Which prior for which image</source>
        <translation>哪种先验用于哪种图像</translation>
    </message>
    <message>
        <source>Share out %1 bits</source>
        <translation>分配 %1 个比特</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Budget: %1 bit %2 %3 × %4</source>
        <extracomment>budget, relation, bits with their unit, number of measurements</extracomment>
        <translation>预算：%1 比特 %2 %3 × %4</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>inkling::PresetController</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source> (modified)</source>
        <translation>（已修改）</translation>
    </message>
</context>
<context>
    <name>inkling::Presets</name>
    <message>
        <source>A photograph from single bits</source>
        <translation>由单比特测量恢复的照片</translation>
    </message>
    <message>
        <source>A picture in colour from 18,432 bits, one for every eight of its numbers.</source>
        <translation>由 18,432 个比特恢复的彩色图像：每八个数值只用一个比特。</translation>
    </message>
    <message>
        <source>A face from 4,096 numbers</source>
        <translation>由 4,096 个数恢复的人脸</translation>
    </message>
    <message>
        <source>A portrait from a third of its numbers, three bits each, by a prior of faces.</source>
        <translation>用人脸先验，由三分之一数目的测量值（每个三比特）恢复的肖像。</translation>
    </message>
    <message>
        <source>One bit is enough</source>
        <translation>一个比特就够了</translation>
    </message>
    <message>
        <source>A digit from the signs of 200 random projections: four times fewer than its pixels.</source>
        <translation>由 200 个随机投影的符号恢复的数字：数目只有像素的四分之一。</translation>
    </message>
    <message>
        <source>Bits or measurements?</source>
        <translation>多比特还是多测量？</translation>
    </message>
    <message>
        <source>A budget of 600 bits: 200 measurements of three bits here. Turn the two sliders against each other.</source>
        <translation>预算为 600 比特：这里是 200 个三比特测量。请此消彼长地拖动两个滑块。</translation>
    </message>
    <message>
        <source>When the matrix is bad</source>
        <translation>矩阵很差时</translation>
    </message>
    <message>
        <source>Condition number 1000: some directions of the image are measured a thousand times as strongly as others. Compare three ways of reading the bits.</source>
        <translation>条件数 1000：图像某些方向被测量的强度是其他方向的一千倍。比较三种解读比特的方法。</translation>
    </message>
    <message>
        <source>Correlated matrices</source>
        <translation>行列相关的矩阵</translation>
    </message>
    <message>
        <source>Neighbouring rows and columns are correlated with 0.4.</source>
        <translation>相邻的行和列之间的相关系数为 0.4。</translation>
    </message>
    <message>
        <source>Why anneal the likelihood?</source>
        <translation>为什么要对似然退火？</translation>
    </message>
    <message>
        <source>Unquantized, condition number 1000: the score of Jalal et al. against the exact one.</source>
        <translation>无量化，条件数 1000：Jalal 等人的得分与精确得分的比较。</translation>
    </message>
    <message>
        <source>What the prior knows</source>
        <translation>先验知道什么</translation>
    </message>
    <message>
        <source>The same digit under a prior that has only seen garments.</source>
        <translation>同一个数字，所用先验只见过服装。</translation>
    </message>
    <message>
        <source>Draw your own</source>
        <translation>自己画</translation>
    </message>
    <message>
        <source>Draw a digit and watch it come back as you draw.</source>
        <translation>画一个数字，边画边看它被恢复出来。</translation>
    </message>
    <message>
        <source>A digit under the fashion prior</source>
        <translation>服装先验下的数字</translation>
    </message>
    <message>
        <source>What the prior knows: a garment</source>
        <translation>先验知道什么：服装</translation>
    </message>
    <message>
        <source>A garment under a prior that has only seen digits.</source>
        <translation>一件服装，所用先验只见过数字。</translation>
    </message>
    <message>
        <source>A garment under the digits prior</source>
        <translation>数字先验下的服装</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>&amp;Fast: 60 levels, 3 steps</source>
        <translation>快速：60 级，每级 3 步(&amp;F)</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>&amp;Standard: 232 levels, 5 steps</source>
        <translation>标准：232 级，每级 5 步(&amp;S)</translation>
    </message>
    <message>
        <source>As in the papers</source>
        <translation>与论文一致</translation>
    </message>
    <message>
        <source>As in the &amp;papers: from beta = 50</source>
        <translation>与论文一致：从 beta = 50 开始(&amp;P)</translation>
    </message>
    <message>
        <source>A camera of one bit</source>
        <translation>一比特相机</translation>
    </message>
    <message>
        <source>Each number of a photograph compared with a known random one: lighter or darker, and nothing else is kept.</source>
        <translation>照片的每个数值与一个已知的随机数相比：只保留更亮还是更暗。</translation>
    </message>
</context>
<context>
    <name>inkling::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>inkling::ResultPictures</name>
    <message>
        <source>%1, estimate</source>
        <translation>%1，估计</translation>
    </message>
    <message>
        <source>%1, sample %2</source>
        <translation>%1，样本 %2</translation>
    </message>
    <message>
        <source>%1, mean</source>
        <translation>%1，均值</translation>
    </message>
    <message>
        <source>%1, deviation</source>
        <translation>%1，标准差</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Back-projection</source>
        <translation>反投影</translation>
    </message>
</context>
<context>
    <name>inkling::ResultsModel</name>
    <message>
        <source>earlier settings</source>
        <translation>先前的设置</translation>
    </message>
    <message>
        <source>earlier settings: %1</source>
        <translation>先前的设置：%1</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：失败</translation>
    </message>
    <message>
        <source>The settings have changed since.</source>
        <translation>此后设置已更改。</translation>
    </message>
    <message>
        <source>Means over %1 images.</source>
        <translation>%1 幅图像的均值。</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>PSNR (dB)</source>
        <translation>PSNR (dB)</translation>
    </message>
    <message>
        <source>Of the method&apos;s estimate, or of its first sample where it has none.</source>
        <translation>该方法所得估计的 PSNR；若无估计，则为其第一个样本的 PSNR。</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Structural similarity of the same image.</source>
        <translation>同一图像的结构相似度。</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Share of the measurements&apos; intervals that the image falls into. Unquantized measurements: its squared distance from them over that of the noise, 1 is right.</source>
        <translation>图像落入的测量区间所占比例。未量化的测量：图像与测量的平方距离除以噪声的平方距离，以 1 为宜。</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>求值次数</translation>
    </message>
    <message>
        <source>Network evaluations for one sample.</source>
        <translation>一个样本的网络求值次数。</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Wall time per image.</source>
        <translation>每幅图像的实际用时。</translation>
    </message>
    <message>
        <source>Mean PSNR (dB)</source>
        <translation>均值的 PSNR (dB)</translation>
    </message>
    <message>
        <source>Of the mean of the samples.</source>
        <translation>样本均值的 PSNR。</translation>
    </message>
    <message>
        <source>Predicted PSNR (dB)</source>
        <translation>预测 PSNR (dB)</translation>
    </message>
    <message>
        <source>What the method itself expects, without the truth.</source>
        <translation>方法自身在不知真值时的预期。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>What the result was made with.</source>
        <translation>得到该结果时所用的设置。</translation>
    </message>
</context>
<context>
    <name>inkling::ResultsTable</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>%1, standard error</source>
        <translation>%1，标准误差</translation>
    </message>
</context>
<context>
    <name>inkling::ResultsView</name>
    <message>
        <source>Earlier settings: run again</source>
        <translation>先前的设置：重新运行</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>比较(&amp;C)…</translation>
    </message>
    <message>
        <source>What all pictures show</source>
        <translation>所有图像显示的内容</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What each method makes of the measurements.</source>
        <translation>每种方法由测量得到的结果。</translation>
    </message>
    <message>
        <source>Noisy guess</source>
        <translation>带噪猜测</translation>
    </message>
    <message>
        <source>The state x_t from which each method goes on.</source>
        <translation>每种方法由此继续的状态 x_t。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Result minus truth.</source>
        <translation>结果减去真值。</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定性</translation>
    </message>
    <message>
        <source>How far the posterior samples lie apart.</source>
        <translation>后验样本之间的离散程度。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>The posterior samples themselves.</source>
        <translation>后验样本本身。</translation>
    </message>
    <message>
        <source>Measured or invented</source>
        <translation>测得或虚构</translation>
    </message>
    <message>
        <source>What all samples agree on, and what the prior has made up.</source>
        <translation>所有样本一致之处，以及先验虚构之处。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 Key %2.</source>
        <translation>%1按键 %2。</translation>
    </message>
    <message>
        <source>The dimmed pictures were made with settings that have changed since.</source>
        <translation>变暗的图像由后来已更改的设置得到。</translation>
    </message>
    <message>
        <source>Pixel under the cursor</source>
        <translation>光标处的像素</translation>
    </message>
    <message>
        <source>Lays any two of these images over each other.</source>
        <translation>将这些图像中的任意两幅叠放。</translation>
    </message>
    <message>
        <source>Nothing is measured yet. Choose an image, and one method or several on the left.</source>
        <translation>尚未测量。请在左侧选择一幅图像和一种或多种方法。</translation>
    </message>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1，y %2</translation>
    </message>
</context>
<context>
    <name>inkling::RowsScene</name>
    <message>
        <source>Measurement %1: %2, so the bit is %3.</source>
        <translation>测量 %1：%2，所以比特为 %3。</translation>
    </message>
    <message>
        <source>the image x</source>
        <translation>图像 x</translation>
    </message>
    <message>
        <source>row %1 over it: blue adds, orange subtracts</source>
        <translation>叠上第 %1 行：蓝色相加，橙色相减</translation>
    </message>
    <message>
        <source>sum = %1</source>
        <translation>和 = %1</translation>
    </message>
    <message>
        <source>all that is kept: its sign</source>
        <translation>只保留其符号</translation>
    </message>
    <message>
        <source>%1 of %2 bits</source>
        <translation>%2 个比特中的 %1 个</translation>
    </message>
    <message>
        <source>what all %1 bits bring back: %2 dB</source>
        <translation>全部 %1 个比特恢复的结果：%2 dB</translation>
    </message>
    <message>
        <source>What do %1 bits bring back?</source>
        <translation>%1 个比特能恢复什么？</translation>
    </message>
</context>
<context>
    <name>inkling::RunStatus</name>
    <message>
        <source>Opening the engine…</source>
        <translation>正在打开引擎…</translation>
    </message>
    <message>
        <source>No engine</source>
        <translation>无引擎</translation>
    </message>
    <message>
        <source>%1 % of the whole run  %2</source>
        <translation>整个运行的 %1 %  %2</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>还剩 %1 秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 evaluations</source>
        <translation>%1：%2 次求值</translation>
    </message>
    <message>
        <source>%1 · LibTorch %2 · %3</source>
        <translation>%1 · LibTorch %2 · %3</translation>
    </message>
    <message>
        <source>On the CPU</source>
        <translation>在 CPU 上</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>在 %1 上</translation>
    </message>
</context>
<context>
    <name>inkling::SamplesView</name>
    <message>
        <source>Click one to enlarge it, and again to see all of them.</source>
        <translation>单击放大一个，再次单击显示全部。</translation>
    </message>
    <message>
        <source>Shows one sample after the other.</source>
        <translation>逐个显示样本。</translation>
    </message>
    <message>
        <source>Play the samples through</source>
        <translation>连续播放样本</translation>
    </message>
    <message>
        <source>Posterior sample %1 of %2</source>
        <translation>后验样本 %1 / %2</translation>
    </message>
    <message>
        <source>Posterior samples: %1</source>
        <translation>后验样本：%1</translation>
    </message>
</context>
<context>
    <name>inkling::ScalarPanel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Structural similarity of the estimate and the truth.</source>
        <translation>估计与真值的结构相似度。</translation>
    </message>
    <message>
        <source>Agrees with y</source>
        <translation>与 y 相符</translation>
    </message>
    <message>
        <source>How many of the measurements the estimate meets; of unquantized ones, its mean squared residual over the noise&apos;s variance, of which 1 is right.</source>
        <translation>估计符合多少测量；未量化时为其均方残差除以噪声方差，以 1 为宜。</translation>
    </message>
    <message>
        <source>PSNR of the mean</source>
        <translation>均值的 PSNR</translation>
    </message>
    <message>
        <source>Of the mean of the posterior samples.</source>
        <translation>后验样本均值的 PSNR。</translation>
    </message>
    <message>
        <source>Predicted PSNR</source>
        <translation>预测 PSNR</translation>
    </message>
    <message>
        <source>What state evolution expects of the estimate.</source>
        <translation>状态演化对估计的预期。</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Between estimate and truth: 1 bit does not tell the scale.</source>
        <translation>估计与真值之间：1 比特不能确定尺度。</translation>
    </message>
    <message>
        <source>Scaled PSNR</source>
        <translation>缩放后 PSNR</translation>
    </message>
    <message>
        <source>After the best multiple of the estimate.</source>
        <translation>将估计乘以最佳倍数之后。</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>求值次数</translation>
    </message>
    <message>
        <source>Of the network, so far and planned.</source>
        <translation>网络的求值：已完成的和计划的。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Wall time of the method, per image.</source>
        <translation>该方法每幅图像的实际用时。</translation>
    </message>
    <message>
        <source>not converged</source>
        <translation>未收敛</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>inkling::SetupPanel</name>
    <message>
        <source>Prior</source>
        <translation>先验</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Experiments and annealing schedules to begin with.</source>
        <translation>可作为起点的实验和退火方案。</translation>
    </message>
    <message>
        <source>Choose a preset</source>
        <translation>选择预设</translation>
    </message>
    <message>
        <source>Where the measurements come from</source>
        <translation>测量的来源</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>我的数据</translation>
    </message>
    <message>
        <source>Inkling measures an image that is known.</source>
        <translation>由 Inkling 测量一幅已知的图像。</translation>
    </message>
    <message>
        <source>Measurements of your own, from files: A and y.</source>
        <translation>来自文件的您自己的测量：A 和 y。</translation>
    </message>
    <message>
        <source>Use own measurements</source>
        <translation>使用自己的测量</translation>
    </message>
    <message>
        <source>Simulate the measurements</source>
        <translation>模拟测量</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>What one seldom turns: thresholds, samples, the seed, the device.</source>
        <translation>很少改动的内容：阈值、样本、种子、设备。</translation>
    </message>
    <message>
        <source>Share out %1 bits</source>
        <translation>分配 %1 个比特</translation>
    </message>
    <message>
        <source>%1 % of N = %2 pixels</source>
        <translation>N = %2 像素的 %1 %</translation>
    </message>
    <message>
        <source>%1 numbers, not quantized</source>
        <translation>%1 个数，未量化</translation>
    </message>
    <message>
        <source>%1 × %2 = %3 bits</source>
        <extracomment>measurements, bits of each (with their unit), the product</extracomment>
        <translation>%1 × %2 = %3 比特</translation>
    </message>
    <message>
        <source>, %1 for each pixel</source>
        <translation>，每像素 %1</translation>
    </message>
    <message>
        <source>; held at %1</source>
        <translation>；保持为 %1</translation>
    </message>
    <message>
        <source>each measurement is off by about %1</source>
        <translation>每个测量的误差约为 %1</translation>
    </message>
    <message>
        <source>the measurements are exact</source>
        <translation>测量是精确的</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>%1 的设置</translation>
    </message>
</context>
<context>
    <name>inkling::ShortcutTable</name>
    <message>
        <source>+ and −, or the wheel</source>
        <translation>+ 和 −，或滚轮</translation>
    </message>
    <message>
        <source>Pictures: zoom all of them together</source>
        <translation>图像：同时缩放全部</translation>
    </message>
    <message>
        <source>Arrow keys, or drag</source>
        <translation>方向键，或拖动</translation>
    </message>
    <message>
        <source>Pictures: move what is zoomed</source>
        <translation>图像：移动放大的部分</translation>
    </message>
    <message>
        <source>0, or a double click</source>
        <translation>0，或双击</translation>
    </message>
    <message>
        <source>Pictures: fit them again</source>
        <translation>图像：恢复适合大小</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Comparison of two images: blink</source>
        <translation>两图比较：交替闪烁</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>左、右、Home、End</translation>
    </message>
    <message>
        <source>Comparison of two images: move the line</source>
        <translation>两图比较：移动分界线</translation>
    </message>
    <message>
        <source>Plots: zoom</source>
        <translation>图表：缩放</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Plots: move</source>
        <translation>图表：移动</translation>
    </message>
    <message>
        <source>Home, or a double click</source>
        <translation>Home，或双击</translation>
    </message>
    <message>
        <source>Plots: show everything again</source>
        <translation>图表：重新显示全部</translation>
    </message>
    <message>
        <source>Enter, Left, Right</source>
        <translation>Enter、左、右</translation>
    </message>
    <message>
        <source>Posterior samples: enlarge one, go from one to the next</source>
        <translation>后验样本：放大一个，逐个切换</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all of them.</source>
        <translation>复制所选的行，或全部行。</translation>
    </message>
</context>
<context>
    <name>inkling::SpectrumPlot</name>
    <message>
        <source>Singular values of the matrix</source>
        <translation>矩阵的奇异值</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Singular value</source>
        <translation>奇异值</translation>
    </message>
    <message>
        <source>How evenly the matrix measures: ill-conditioned where the values fall steeply</source>
        <translation>矩阵测量得有多均匀：数值陡降即为病态</translation>
    </message>
    <message>
        <source>singular value</source>
        <translation>奇异值</translation>
    </message>
</context>
<context>
    <name>inkling::SplitView</name>
    <message>
        <source>Comparison of two images</source>
        <translation>两幅图像的比较</translation>
    </message>
    <message>
        <source>Drag the line, or move it with the arrow keys.</source>
        <translation>拖动分界线，或用方向键移动它。</translation>
    </message>
    <message>
        <source>%1 on the left, %2 on the right</source>
        <translation>左为 %1，右为 %2</translation>
    </message>
</context>
<context>
    <name>inkling::StartPage</name>
    <message>
        <source>Inkling</source>
        <translation>Inkling</translation>
    </message>
    <message>
        <source>Images from a few coarse measurements, with a generative model as the prior. Choose an experiment: it runs at once, and everything in it can be changed.</source>
        <translation>用少量粗略的测量和作为先验的生成模型恢复图像。选择一个实验：它会立即运行，其中的一切都可更改。</translation>
    </message>
    <message>
        <source>Use the analytic prior</source>
        <translation>使用解析先验</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>从上次中断处继续</translation>
    </message>
    <message>
        <source>Seven lessons</source>
        <translation>七节课程</translation>
    </message>
    <message>
        <source>Open an image or an experiment…</source>
        <translation>打开图像或实验…</translation>
    </message>
    <message>
        <source>Draw an image</source>
        <translation>绘制图像</translation>
    </message>
    <message>
        <source>Continue: %1</source>
        <translation>继续：%1</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>%1  –  %2</source>
        <translation>%1  –  %2</translation>
    </message>
</context>
<context>
    <name>inkling::StudiesWindow</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Cells that are finished</source>
        <translation>已完成的单元</translation>
    </message>
    <message>
        <source>Reckoning…</source>
        <translation>正在估算…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究工具栏</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Run what failed again</source>
        <translation>重新运行失败的单元</translation>
    </message>
    <message>
        <source>Export the curves…</source>
        <translation>导出曲线…</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>内容(&amp;W)：</translation>
    </message>
    <message>
        <source>PSNR, and predicted</source>
        <translation>PSNR 及预测值</translation>
    </message>
    <message>
        <source>a&amp;gainst:</source>
        <translation>横轴(&amp;G)：</translation>
    </message>
    <message>
        <source>&amp;logarithmic</source>
        <translation>对数(&amp;L)</translation>
    </message>
    <message>
        <source>Curves &amp;by</source>
        <translation>曲线分组(&amp;B)</translation>
    </message>
    <message>
        <source>What tells the curves from each other</source>
        <translation>用什么区分各曲线</translation>
    </message>
    <message>
        <source>&amp;Curves</source>
        <translation>曲线(&amp;C)</translation>
    </message>
    <message>
        <source>Cells of the study</source>
        <translation>研究的单元</translation>
    </message>
    <message>
        <source>Enter or a double click opens a cell&apos;s experiment</source>
        <translation>按 Enter 或双击打开单元的实验</translation>
    </message>
    <message>
        <source>C&amp;ells</source>
        <translation>单元(&amp;E)</translation>
    </message>
    <message>
        <source>Finished; %1 of %2 cells have failed, see Cells.</source>
        <translation>已完成；%2 个单元中有 %1 个失败，见“单元”。</translation>
    </message>
    <message>
        <source>Finished: %1 cells.</source>
        <translation>已完成：%1 个单元。</translation>
    </message>
    <message>
        <source>The study waits: the run in the main window is paused. Let it go on, or stop it.</source>
        <translation>研究正在等待：主窗口中的运行已暂停。请让它继续，或停止它。</translation>
    </message>
    <message>
        <source>The study waits until the run in the main window has ended.</source>
        <translation>研究将等待主窗口中的运行结束。</translation>
    </message>
    <message>
        <source>%1 cells, %2 of them finished in this folder.</source>
        <translation>%1 个单元，其中 %2 个已在此文件夹中完成。</translation>
    </message>
    <message>
        <source> About %1 for the others: the prior&apos;s evaluations as fast as now. What methods do between them is not known, and those that stop by themselves may be quicker.</source>
        <translation> 其余约需 %1（按先验求值的当前速度）。方法在其间所做的计算未知，而自行停止的方法可能更快。</translation>
    </message>
    <message>
        <source>%1 of %2 cells finished</source>
        <translation>%2 个单元中已完成 %1 个</translation>
    </message>
    <message>
        <source>, %1 of them failed</source>
        <translation>，其中 %1 个失败</translation>
    </message>
    <message>
        <source>; about %1 left</source>
        <translation>；约剩 %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>正在规划…</translation>
    </message>
    <message>
        <source>This cell is not finished yet.</source>
        <translation>该单元尚未完成。</translation>
    </message>
</context>
<context>
    <name>inkling::StudyForm</name>
    <message>
        <source>Where the study comes from</source>
        <translation>研究的来源</translation>
    </message>
    <message>
        <source>The window&apos;s experiment</source>
        <translation>窗口中的实验</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Read a study from a file</source>
        <translation>从文件读取研究</translation>
    </message>
    <message>
        <source>&amp;Study:</source>
        <translation>研究(&amp;S)：</translation>
    </message>
    <message>
        <source>Several values with commas, or a range such as 50..784/8 log. An empty field takes the setting out.</source>
        <translation>用逗号分隔的多个值，或如 50..784/8 log 的范围。留空则去掉该设置。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Another setting to vary</source>
        <translation>另一个要改变的设置</translation>
    </message>
    <message>
        <source>&amp;Add:</source>
        <translation>添加(&amp;A)：</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>&amp;Methods:</source>
        <translation>方法(&amp;M)：</translation>
    </message>
    <message>
        <source>Pictures, folders, .npy or IDX files such as t10k-images-idx3-ubyte.gz:0-9, or prior:4; with semicolons between several</source>
        <translation>图片、文件夹、.npy 或 IDX 文件（如 t10k-images-idx3-ubyte.gz:0-9），或 prior:4；多个之间用分号</translation>
    </message>
    <message>
        <source>the study&apos;s own</source>
        <translation>研究自带的</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Look for a file of images</source>
        <translation>查找图像文件</translation>
    </message>
    <message>
        <source>&amp;Images:</source>
        <translation>图像(&amp;I)：</translation>
    </message>
    <message>
        <source>So many seeds</source>
        <translation>所用种子的数目</translation>
    </message>
    <message>
        <source>&amp;Repetitions:</source>
        <translation>重复次数(&amp;R)：</translation>
    </message>
    <message>
        <source>Images of one cell: fewer of them are lost where a cell is broken off</source>
        <translation>一个单元的图像数：越少，单元中断时损失的图像越少</translation>
    </message>
    <message>
        <source>Images at &amp;once:</source>
        <translation>同时处理的图像(&amp;O)：</translation>
    </message>
    <message>
        <source>Gets a file for each cell; a study that is there already goes on</source>
        <translation>每个单元写入一个文件；已有的研究会继续</translation>
    </message>
    <message>
        <source>Look for a folder</source>
        <translation>查找文件夹</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>打开研究</translation>
    </message>
    <message>
        <source>Studies (*.json);;All files (*)</source>
        <translation>研究 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Folder of the study</source>
        <translation>研究的文件夹</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n cases with settings of their own</source>
        <translation>
            <numerusform>%n 个自带设置的情形</numerusform>
        </translation>
    </message>
    <message>
        <source>such as images.npy:0-9, or prior:4</source>
        <translation>如 images.npy:0-9 或 prior:4</translation>
    </message>
    <message>
        <source>Another setting…</source>
        <translation>另一个设置…</translation>
    </message>
    <message>
        <source>Images for the study</source>
        <translation>用于研究的图像</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.npy *idx*-ubyte *idx*-ubyte.gz);;All files (*)</source>
        <translation>图像 (*.png *.jpg *.jpeg *.npy *idx*-ubyte *idx*-ubyte.gz);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>inkling::StudyPlot</name>
    <message>
        <source>The study&apos;s curves</source>
        <translation>研究的曲线</translation>
    </message>
    <message>
        <source>Curves come as the cells of a study finish. A click on a point opens its experiment.</source>
        <translation>随着研究的单元完成，曲线逐渐出现。单击某点即打开其实验。</translation>
    </message>
</context>
<context>
    <name>inkling::ThreadTask</name>
    <message>
        <source>%1 could not be written: there is not enough memory. Export less at once.</source>
        <translation>无法写入 %1：内存不足。请一次少导出一些。</translation>
    </message>
    <message>
        <source>%1 could not be written, which is a defect of Inkling: %2</source>
        <translation>无法写入 %1，这是 Inkling 的缺陷：%2</translation>
    </message>
</context>
<context>
    <name>inkling::Timeline</name>
    <message>
        <source>Evaluation</source>
        <translation>求值</translation>
    </message>
    <message>
        <source>The network evaluation that is shown.</source>
        <translation>正在显示的网络求值。</translation>
    </message>
    <message>
        <source>Previous evaluation</source>
        <translation>上一次求值</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Next evaluation</source>
        <translation>下一次求值</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到末尾</translation>
    </message>
    <message>
        <source>noise level </source>
        <translation>噪声水平 </translation>
    </message>
    <message>
        <source>Speed of playing; at 1× the whole course takes ten seconds.</source>
        <translation>播放速度；1× 时整个过程为十秒。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Jumps to the first evaluation at that noise level.</source>
        <translation>跳到该噪声水平的第一次求值。</translation>
    </message>
    <message>
        <source>Jump to noise level</source>
        <translation>跳到噪声水平</translation>
    </message>
    <message>
        <source>Evaluation %1 of %2 · β = %3</source>
        <translation>求值 %1 / %2 · β = %3</translation>
    </message>
    <message>
        <source>Evaluation %1 of %2</source>
        <translation>求值 %1 / %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>inkling::TracePlot</name>
    <message>
        <source>PSNR against evaluations</source>
        <translation>PSNR 随求值次数的变化</translation>
    </message>
    <message>
        <source>PSNR against noise level</source>
        <translation>PSNR 随噪声水平的变化</translation>
    </message>
    <message>
        <source>SSIM against evaluations</source>
        <translation>SSIM 随求值次数的变化</translation>
    </message>
    <message>
        <source>SSIM against noise level</source>
        <translation>SSIM 随噪声水平的变化</translation>
    </message>
    <message>
        <source>Score norms against evaluations</source>
        <translation>得分范数随求值次数的变化</translation>
    </message>
    <message>
        <source>Score norms against noise level</source>
        <translation>得分范数随噪声水平的变化</translation>
    </message>
    <message>
        <source>Residual against evaluations</source>
        <translation>残差随求值次数的变化</translation>
    </message>
    <message>
        <source>Predicted and actual PSNR</source>
        <translation>预测与实际的 PSNR</translation>
    </message>
    <message>
        <source>Network evaluations</source>
        <translation>网络求值次数</translation>
    </message>
    <message>
        <source>Noise level β</source>
        <translation>噪声水平 β</translation>
    </message>
    <message>
        <source>PSNR (dB)</source>
        <translation>PSNR (dB)</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Norm of the score</source>
        <translation>得分的范数</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>How near each method comes to the truth as its noise level falls</source>
        <translation>随噪声水平下降，各方法离真值有多近</translation>
    </message>
    <message>
        <source>The structural similarity to the truth as the noise level falls</source>
        <translation>随噪声水平下降，与真值的结构相似度</translation>
    </message>
    <message>
        <source>What the prior and the measurements each contribute to a step</source>
        <translation>先验和测量各自对一步的贡献</translation>
    </message>
    <message>
        <source>How far message passing&apos;s estimate, and expectation propagation&apos;s messages, still move</source>
        <translation>消息传递的估计和期望传播的消息还在变动多少</translation>
    </message>
    <message>
        <source>The error that message passing predicts, against what it makes</source>
        <translation>消息传递预测的误差与实际误差</translation>
    </message>
    <message>
        <source>, iterate</source>
        <translation>，迭代值</translation>
    </message>
    <message>
        <source>iterate (thin)</source>
        <translation>迭代值（细线）</translation>
    </message>
    <message>
        <source>, prior</source>
        <translation>，先验</translation>
    </message>
    <message>
        <source>, likelihood</source>
        <translation>，似然</translation>
    </message>
    <message>
        <source>likelihood (thin)</source>
        <translation>似然（细线）</translation>
    </message>
    <message>
        <source>, messages</source>
        <translation>，消息</translation>
    </message>
    <message>
        <source>EP&apos;s messages (thin)</source>
        <translation>EP 的消息（细线）</translation>
    </message>
    <message>
        <source>, actual</source>
        <translation>，实际</translation>
    </message>
    <message>
        <source>, predicted</source>
        <translation>，预测</translation>
    </message>
    <message>
        <source>pinned %1 (faint)</source>
        <translation>固定 %1（浅色）</translation>
    </message>
</context>
<context>
    <name>inkling::WindowLayout</name>
    <message>
        <source>The measurement</source>
        <translation>测量设置</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>inkling::WindowWords</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>“%1: %2”</source>
        <translation>“%1：%2”</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>There is no card &apos;%1&apos;. The cards are: %2.</source>
        <translation>没有名为“%1”的卡片。可用的卡片有：%2。</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>&quot;noise_range&quot; is not [low, high]</source>
        <translation>&quot;noise_range&quot; 不是 [低, 高]</translation>
    </message>
    <message>
        <source>&quot;pixel_range&quot; is not [0, 1]</source>
        <translation>&quot;pixel_range&quot; 不是 [0, 1]</translation>
    </message>
    <message>
        <source>&quot;shape&quot; has more than {most} channels</source>
        <translation>&quot;shape&quot; 的通道多于 {most} 个</translation>
    </message>
    <message>
        <source>&quot;shape&quot; holds a side outside 1 to 4096</source>
        <translation>&quot;shape&quot; 的边长超出 1 至 4096</translation>
    </message>
    <message>
        <source>&quot;shape&quot; is missing</source>
        <translation>缺少 &quot;shape&quot;</translation>
    </message>
    <message>
        <source>&quot;shape&quot; is not [channels, height, width]</source>
        <translation>&quot;shape&quot; 不是 [通道, 高, 宽]</translation>
    </message>
    <message>
        <source>&quot;{key}&quot;</source>
        <translation>&quot;{key}&quot;</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; has {count} values, the shape needs {size}</source>
        <translation>&quot;{key}&quot; 有 {count} 个值，而形状需要 {size} 个</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is missing or no number</source>
        <translation>&quot;{key}&quot; 缺失或不是数</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is not a text</source>
        <translation>&quot;{key}&quot; 不是文本</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is {value}, no whole number</source>
        <translation>&quot;{key}&quot; 为 {value}，不是整数</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is {value}, outside {low} to {high}</source>
        <translation>&quot;{key}&quot; 为 {value}，超出 {low} 至 {high}</translation>
    </message>
    <message>
        <source>&quot;{kind}&quot; is no network of this architecture ({known}).</source>
        <translation>&quot;{kind}&quot; 不是这种结构的网络 ({known})。</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; cannot be a prior&apos;s name: it would be a hidden file, or one in another folder. Give another {option}.</source>
        <translation>&quot;{name}&quot; 不能作为先验的名称：它会成为隐藏文件或另一文件夹中的文件。请给出其他 {option}。</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is neither a convolution nor a norm after one</source>
        <translation>&quot;{name}&quot; 既不是卷积，也不是其后的归一化</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is no analytic prior: write gaussian-mixture:HxW with sides from 1 to {most}.</source>
        <translation>&quot;{name}&quot; 不是解析先验：请写 gaussian-mixture:HxW，边长 1 至 {most}。</translation>
    </message>
    <message>
        <source>&quot;{tensor}&quot; is not there, or not one number for each channel</source>
        <translation>&quot;{tensor}&quot; 不存在，或不是每个通道一个数</translation>
    </message>
    <message>
        <source>&quot;{tensor}&quot; is {shape}, no convolution of 1 to 16 channels</source>
        <translation>&quot;{tensor}&quot; 为 {shape}，不是 1 至 16 通道的卷积</translation>
    </message>
    <message>
        <source>&quot;{tensor}&quot; is {shape}, no convolution of 3×3 pixels</source>
        <translation>&quot;{tensor}&quot; 为 {shape}，不是 3×3 像素的卷积</translation>
    </message>
    <message>
        <source>&quot;{tensor}&quot; takes {channels} channels, and the layer before it has {width}</source>
        <translation>&quot;{tensor}&quot; 需要 {channels} 个通道，而其前一层有 {width} 个</translation>
    </message>
    <message>
        <source>&apos;{file}&apos;</source>
        <translation>&apos;{file}&apos;</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; begins as a {format} picture but cannot be read as one. It may be damaged: get it again.</source>
        <translation>&apos;{file}&apos; 的开头是 {format} 图片，却无法按此读取。它可能已损坏：请重新获取。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be decoded ({reason}). It may be damaged: get it again.</source>
        <translation>&apos;{file}&apos; 无法解码 ({reason})。它可能已损坏：请重新获取。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be decompressed: no memory for zlib. Close other programs.</source>
        <translation>&apos;{file}&apos; 无法解压：zlib 内存不足。请关闭其他程序。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be imported: {reason}</source>
        <translation>无法导入 &apos;{file}&apos;：{reason}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; cannot be used: {reason}. Check the name and the permissions, or name another one.</source>
        <translation>&apos;{file}&apos; 无法使用：{reason}。请检查名称和权限，或指定另一个文件。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; changed while it was read. Read it again.</source>
        <translation>&apos;{file}&apos; 在读取时被更改。请重新读取。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; could not be written: {why}</source>
        <translation>无法写入 &apos;{file}&apos;：{why}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; does not hold the network&apos;s noise levels: say {levels}, {begin} and {end}, or a {preset}.</source>
        <translation>&apos;{file}&apos; 中没有网络的噪声水平：请给出 {levels}、{begin} 和 {end}，或 {preset}。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; does not say for which images its network is: say {fixed}, or {any} for any size.</source>
        <translation>&apos;{file}&apos; 没有说明其网络用于哪种图像：请给出 {fixed}，任意大小则给出 {any}。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; has 16-bit numbers, of which white is 65,535, but none is above {largest}. If white is 255, save it as numpy.uint8; else scale the images to 0 to 1.</source>
        <translation>&apos;{file}&apos; 为 16 位数，其白为 65,535，但没有一个大于 {largest}。若白为 255，请保存为 numpy.uint8；否则请将图像缩放到 0 至 1。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; has a forward of {count} arguments: it must take x [B, C, H, W], or x and the noise level [B].</source>
        <translation>&apos;{file}&apos; 的 forward 有 {count} 个参数：它必须接受 x [B, C, H, W]，或 x 和噪声水平 [B]。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; has {count} pictures: too few for {held-out} {pictures}.</source>
        <translation>&apos;{file}&apos; 有 {count} 幅图片：对 {held-out} {pictures} 来说太少。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds a network of {channels} channels and does not say for which size of images: say {shape}, or a {preset}.</source>
        <translation>&apos;{file}&apos; 中的网络有 {channels} 个通道，但没有说明图像尺寸：请给出 {shape} 或 {preset}。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds an {kind}, not what {option} says.</source>
        <translation>&apos;{file}&apos; 中是 {kind}，不是 {option} 所说的。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds images of {shape}, but the prior is for {wanted}, and this build cannot fit them ({fit} needs Qt). Give images of the prior&apos;s shape, choose another prior, or build Inkling with Qt.</source>
        <translation>&apos;{file}&apos; 中的图像为 {shape}，而先验用于 {wanted}，此构建无法使其适配（{fit} 需要 Qt）。请给出先验形状的图像，选择另一个先验，或用 Qt 构建 Inkling。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds images of {shape}, but the prior is for {wanted}. Add {fit} to crop, scale and convert them, or choose another prior.</source>
        <translation>&apos;{file}&apos; 中的图像为 {shape}，而先验用于 {wanted}。请加上 {fit} 以裁剪、缩放和转换，或选择另一个先验。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no images: it is {shape}.</source>
        <translation>&apos;{file}&apos; 不含图像：它为 {shape}。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds no {what}.</source>
        <translation>&apos;{file}&apos; 不含{what}。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds {count} images, and no selection says which are meant; without one at most {most} are taken. Select some, as {file}:0-9.</source>
        <translation>&apos;{file}&apos; 含有 {count} 幅图像，而未选定所指的是哪些；不选时最多取 {most} 幅。请选取一些，如 {file}:0-9。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds {count} pictures, of which an experiment takes at most {most}. Select some of them, as {file}:0-9.</source>
        <translation>&apos;{file}&apos; 含有 {count} 幅图片，而一个实验最多用 {most} 幅。请选取其中一些，如 {file}:0-9。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds {count} tensors ({contents}), which are no network that can be imported: {reason}. Known are {known}.</source>
        <translation>&apos;{file}&apos; 含有 {count} 个张量 ({contents})，不是可导入的网络：{reason}。已知的有 {known}。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds {count} values, and a schedule has 2 or more.</source>
        <translation>&apos;{file}&apos; 含有 {count} 个值，而方案至少需有 2 个。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; holds {value}: pixels are in 0 to 1, or unsigned integers of 8 or 16 bits, whose largest number is white. Scale the images, or save them as numpy.uint8.</source>
        <translation>&apos;{file}&apos; 含有 {value}：像素须在 0 至 1 之间，或为 8 或 16 位无符号整数，其最大数为白。请缩放图像的值，或保存为 numpy.uint8。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is TorchScript, not what {option} says.</source>
        <translation>&apos;{file}&apos; 是 TorchScript，不是 {option} 所说的。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is TorchScript: a program, which can do whatever you can when it runs. If you know where it comes from, say {trust}; else ask for its weights alone.</source>
        <translation>&apos;{file}&apos; 是 TorchScript：一个运行时能做您能做的任何事的程序。若您知道其来源，请给出 {trust}；否则请只索取其权重。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a compressed tar archive. Decompress it first (gunzip).</source>
        <translation>&apos;{file}&apos; 是压缩的 tar 存档。请先解压 (gunzip)。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a {format} picture, and this build reads no pictures (it has no Qt). Save the images as an .npy, or build Inkling with Qt.</source>
        <translation>&apos;{file}&apos; 是 {format} 图片，而此构建不读取图片（没有 Qt）。请将图像保存为 .npy，或用 Qt 构建 Inkling。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a {format} picture, for which Qt needs its image format plugins (package qt6-image-formats-plugins on Debian and Ubuntu). Install them, or convert the picture to PNG.</source>
        <translation>&apos;{file}&apos; 是 {format} 图片，Qt 需要其图像格式插件（Debian 和 Ubuntu 上为软件包 qt6-image-formats-plugins）。请安装它们，或将图片转换为 PNG。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is a {kind}, which adds no constant anywhere and so serves at any noise level: leave out {option}.</source>
        <translation>&apos;{file}&apos; 是 {kind}，它不加任何常数，因而适用于任何噪声水平：请去掉 {option}。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is compressed, and this build has no zlib: gunzip the file first.</source>
        <translation>&apos;{file}&apos; 是压缩的，而此构建没有 zlib：请先用 gunzip 解压。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is damaged ({reason}): a part of its picture is made up. Get the file again.</source>
        <translation>&apos;{file}&apos; 已损坏 ({reason})：其图片有一部分是填补出来的。请重新获取该文件。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is empty or followed by a zero byte: give the name of a file to write to.</source>
        <translation>&apos;{file}&apos; 为空或后跟零字节：请给出要写入的文件名。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is empty. Get the file again.</source>
        <translation>&apos;{file}&apos; 为空。请重新获取该文件。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no TorchScript that can be loaded: {reason}. Save it again with torch.jit.trace(...).save(FILE).</source>
        <translation>&apos;{file}&apos; 不是可加载的 TorchScript：{reason}。请用 torch.jit.trace(...).save(FILE) 重新保存。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is no denoiser as it is described: of grey with noise of {level} it makes a picture {left} times as far from grey. Look at {output}, {pixels} and {schedule}.</source>
        <translation>&apos;{file}&apos; 不是所描述的去噪器：对加了噪声 {level} 的灰色图片，它给出的图片与灰色的距离是原来的 {left} 倍。请检查 {output}、{pixels} 和 {schedule}。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not a file. Name an .npy file.</source>
        <translation>&apos;{file}&apos; 不是文件。请指定 .npy 文件。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not an .npy file (it does not begin as one). Save the array with numpy.save.</source>
        <translation>&apos;{file}&apos; 不是 .npy 文件（其开头不是）。请用 numpy.save 保存数组。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not an image file of any kind known here. Pictures may be PNG, JPEG, BMP, GIF or PPM, and WebP and TIFF where Qt reads them; arrays .npy or IDX; archives .tar.</source>
        <translation>&apos;{file}&apos; 不是这里已知的任何一种图像文件。图片可为 PNG、JPEG、BMP、GIF 或 PPM，Qt 能读时还有 WebP 和 TIFF；数组为 .npy 或 IDX；存档为 .tar。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not told the step, so it has no schedule: leave out {schedule}.</source>
        <translation>&apos;{file}&apos; 不接收步号，因此没有方案：请去掉 {schedule}。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is not {wanted}. {advice}</source>
        <translation>&apos;{file}&apos; 不是{wanted}。{advice}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is one image of {shape}: a training set is an array B×H×W, B×C×H×W or B×H×W×C.</source>
        <translation>&apos;{file}&apos; 是一幅 {shape} 的图像：训练集是 B×H×W、B×C×H×W 或 B×H×W×C 的数组。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is one of {known}, of which {option} says nothing: leave it out.</source>
        <translation>&apos;{file}&apos; 属于 {known}，{option} 与之无关：请去掉它。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is truncated: it ends after {size} bytes. Get the file again.</source>
        <translation>&apos;{file}&apos; 不完整：它在 {size} 字节后结束。请重新获取该文件。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {shape}, as {images} with a channel for transparency are, which arrays cannot have here. Drop that channel (numpy: x[..., :{channels}]).</source>
        <translation>&apos;{file}&apos; 为 {shape}，如{images}那样带有透明通道，这里的数组不能有。请去掉该通道 (numpy: x[..., :{channels}])。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {shape}, but &apos;{first}&apos; is {other}: a training set needs images of one size.</source>
        <translation>&apos;{file}&apos; 为 {shape}，而 &apos;{first}&apos; 为 {other}：训练集需要同一尺寸的图像。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {shape}, which can be {one} or {other}. Reshape the array to B×C×H×W, which leaves no doubt.</source>
        <translation>&apos;{file}&apos; 为 {shape}，可以是{one}或{other}。请将数组改为无歧义的 B×C×H×W。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {shape}: images are H×W, B×H×W, B×C×H×W or B×H×W×C with one or three channels, or B×N with N the prior&apos;s number of pixels{pixels}. Reshape the array.</source>
        <translation>&apos;{file}&apos; 为 {shape}：图像应为 H×W、B×H×W、一或三个通道的 B×C×H×W 或 B×H×W×C，或 B×N，N 为先验的像素数{pixels}。请改变数组的形状。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {what}, not {wanted}. {advice}</source>
        <translation>&apos;{file}&apos; 是{what}，不是{wanted}。{advice}</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {width}×{height} pixels, less than a crop of {side}: leave it out, or make the crops smaller ({crop}).</source>
        <translation>&apos;{file}&apos; 为 {width}×{height} 像素，小于 {side} 的裁剪：请去掉它，或减小裁剪 ({crop})。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {width}×{height} pixels, less than {side}: leave it out, or ask for smaller squares.</source>
        <translation>&apos;{file}&apos; 为 {width}×{height} 像素，小于 {side}：请去掉它，或用更小的方块。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; is {width}×{height} pixels, too small to measure anything on: leave it out.</source>
        <translation>&apos;{file}&apos; 为 {width}×{height} 像素，太小而无法在其上测量：请去掉它。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; takes {bytes} decoded, and decoded pictures may take {memory}: give them more ({option}), or scale it down.</source>
        <translation>&apos;{file}&apos; 解码后占 {bytes}，而解码的图片可占 {memory}：请增加内存 ({option})，或缩小它。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; takes {size} bytes; a picture may take {limit}.</source>
        <translation>&apos;{file}&apos; 有 {size} 字节；图片至多可有 {limit}。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; was changed while it was trained on: leave the data alone, and start again from the checkpoint.</source>
        <translation>&apos;{file}&apos; 在训练时被更改：请勿改动数据，并从检查点再次开始。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; was not written: its metadata take more than 100 MB.</source>
        <translation>未写入 &apos;{file}&apos;：其元数据超过 100 MB。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; was not written: tensor &apos;{tensor}&apos; holds NaN or infinity, and such a file could not be read again.</source>
        <translation>未写入 &apos;{file}&apos;：张量 &apos;{tensor}&apos; 含有 NaN 或无穷大，这样的文件无法再读取。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; {why}</source>
        <translation>&apos;{file}&apos; {why}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot have the size that it says</source>
        <translation>&apos;{name}&apos; 不可能有它所说的大小</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; does not unpack</source>
        <translation>&apos;{name}&apos; 无法解包</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is missing</source>
        <translation>缺少 &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not where it should be</source>
        <translation>&apos;{name}&apos; 不在应在之处</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; stands in it twice</source>
        <translation>其中有两个 &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; takes {bytes} of memory, too much to look through: at most {largestFile} are possible. Cut a part out of it.</source>
        <translation>&apos;{path}&apos; 需要 {bytes} 内存，太大而无法浏览：上限为 {largestFile}。请截取其中一部分。</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; {why}</source>
        <translation>&apos;{path}&apos; {why}</translation>
    </message>
    <message>
        <source>&apos;{sign}&apos; is missing at character {position}</source>
        <translation>第 {position} 个字符处缺少 &apos;{sign}&apos;</translation>
    </message>
    <message>
        <source>.tar or folders of pictures that the prior was not trained on</source>
        <translation>未用于训练该先验的图片的 .tar 或文件夹</translation>
    </message>
    <message>
        <source>0 or more and under 1</source>
        <translation>大于等于 0 且小于 1</translation>
    </message>
    <message>
        <source>1 bit: as many as can be</source>
        <translation>1 比特：尽可能多</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>1 or more</source>
        <translation>大于等于 1</translation>
    </message>
    <message>
        <source>1-bit measurements</source>
        <translation>1 比特测量</translation>
    </message>
    <message>
        <source>1-bit measurements: +1 and -1, or 1 and 0 (for -1), of any type; [M], [M, 1] or [B, M]</source>
        <translation>1 比特测量：+1 和 -1，或 1 和 0（表示 -1），类型任意；[M]、[M, 1] 或 [B, M]</translation>
    </message>
    <message>
        <source>100 digits: 25 minutes on two cores with one sample</source>
        <translation>100 个数字：一个样本时双核 25 分钟</translation>
    </message>
    <message>
        <source>100 digits: two minutes on two cores</source>
        <translation>100 个数字：双核两分钟</translation>
    </message>
    <message>
        <source>20 digits: half a minute on one core</source>
        <translation>20 个数字：单核半分钟</translation>
    </message>
    <message>
        <source>20 digits: ten minutes on one core</source>
        <translation>20 个数字：单核十分钟</translation>
    </message>
    <message>
        <source>200 of 6,272 bits is one in thirty-one. They do not suffice by themselves, as the next lesson shows; with what the prior knows of digits they bring back {psnr} dB.</source>
        <translation>6,272 比特中的 200 比特是三十一分之一。如下一课所示，仅凭它们是不够的；加上先验对数字的了解，可恢复到 {psnr} dB。</translation>
    </message>
    <message>
        <source>4,000 one-bit measurements of a 64x64 portrait in colour (12,288 numbers), by a transform, and by an ill-conditioned matrix (kappa a million, noise 0.1)</source>
        <translation>64x64 彩色肖像（12,288 个数值）的 4,000 个一比特测量，分别用变换和病态矩阵（kappa 一百万，噪声 0.1）</translation>
    </message>
    <message>
        <source>40 digits: an hour on two cores</source>
        <translation>40 个数字：双核一小时</translation>
    </message>
    <message>
        <source>40 digits: ten minutes on two cores</source>
        <translation>40 个数字：双核十分钟</translation>
    </message>
    <message>
        <source>5 to 7 bits: in between</source>
        <translation>5 到 7 比特：居中</translation>
    </message>
    <message>
        <source>500 digits: a minute on two cores without samples (--samples 0)</source>
        <translation>500 个数字：无样本时双核一分钟 (--samples 0)</translation>
    </message>
    <message>
        <source>8 bits: as fine as can be</source>
        <translation>8 比特：尽可能细</translation>
    </message>
    <message>
        <source>; a transform such as {kind} is never held in memory</source>
        <translation>；像 {kind} 这样的变换从不存于内存</translation>
    </message>
    <message>
        <source>A case of the study has no method that can use its measurements and its prior. Name one for quantized and one for linear ones, and of a prior that makes images one that searches among them.</source>
        <translation>研究的某个情形没有能使用其测量和先验的方法。请为量化和线性的各指定一种，对产生图像的先验则指定在其中搜索的一种。</translation>
    </message>
    <message>
        <source>A cell&apos;s result is {value}: it must be an object.</source>
        <translation>某单元的结果为 {value}：它必须是对象。</translation>
    </message>
    <message>
        <source>A coloured GIF needs the library libimagequant ({reason}). Install libimagequant0, or export as MP4 or WebM.</source>
        <translation>彩色 GIF 需要 libimagequant 库 ({reason})。请安装 libimagequant0，或导出为 MP4 或 WebM。</translation>
    </message>
    <message>
        <source>A command is missing. inkling-cli {help} lists them.</source>
        <translation>缺少命令。inkling-cli {help} 会列出它们。</translation>
    </message>
    <message>
        <source>A digit that is blurred</source>
        <translation>模糊的数字</translation>
    </message>
    <message>
        <source>A few decibels: finer detail</source>
        <translation>几个分贝：更细的细节</translation>
    </message>
    <message>
        <source>A figure of {dpi} dots per inch cannot be made: choose {lowestDpi} to {highestDpi}.</source>
        <translation>无法生成每英寸 {dpi} 点的图：请选择 {lowestDpi} 至 {highestDpi}。</translation>
    </message>
    <message>
        <source>A further process cannot be started: {reason}. Run fewer at once.</source>
        <translation>无法再启动进程：{reason}。请一次少运行几个。</translation>
    </message>
    <message>
        <source>A matrix ({kind}) of {size}{extra} needs {needed} of memory, but only {available} are available. {fits}{advice}.</source>
        <translation>{size} 的矩阵 ({kind}){extra} 需要 {needed} 内存，而可用的只有 {available}。{fits}{advice}。</translation>
    </message>
    <message>
        <source>A matrix of the kind {kind} is not made from rows and signs. Give its file as .npy.</source>
        <translation>{kind} 类矩阵不能由行和符号构成。请以 .npy 给出其文件。</translation>
    </message>
    <message>
        <source>A matrix of {rows}×{columns} as an array</source>
        <translation>作为数组的 {rows}×{columns} 矩阵</translation>
    </message>
    <message>
        <source>A measurement adds up all the pixels of the image, each multiplied by a random weight: one row of the matrix A. Of the sum only the sign is kept, a single bit.</source>
        <translation>一次测量把图像的所有像素各乘以一个随机权重后相加：即矩阵 A 的一行。这个和只保留其符号，一个比特。</translation>
    </message>
    <message>
        <source>A photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>A picture file, a folder or .tar of pictures, an .npy or an IDX file, with a selection where there are several (t10k-images-idx3-ubyte.gz:0-9), or prior:4 for four draws from the prior</source>
        <translation>图片文件、图片的文件夹或 .tar、.npy 或 IDX 文件，有多幅时可带选择 (t10k-images-idx3-ubyte.gz:0-9)，或 prior:4，即从先验抽四个样</translation>
    </message>
    <message>
        <source>A picture of {shape} cannot be made {factor}-fold: choose 1 to {most}.</source>
        <translation>{shape} 的图片无法放大 {factor} 倍：请选择 1 至 {most}。</translation>
    </message>
    <message>
        <source>A plot of {width}×{height} pixels is too large, the limit being {largestSide} a side: take a smaller size, fewer dots per inch, or PDF.</source>
        <translation>{width}×{height} 像素的图表过大，每边上限为 {largestSide}：请减小尺寸或分辨率，或用 PDF。</translation>
    </message>
    <message>
        <source>A prior {name} is offered already. Give this one another name.</source>
        <translation>已提供先验 {name}。请给它另取名称。</translation>
    </message>
    <message>
        <source>A prior&apos;s card</source>
        <translation>先验的卡片</translation>
    </message>
    <message>
        <source>A process of this run has ended with an error, which it told above. What was finished is kept; the same command goes on from there.</source>
        <translation>本次运行的一个进程以错误结束，如上所述。已完成的内容会保留；用同一命令可由此继续。</translation>
    </message>
    <message>
        <source>A published checkpoint: its architecture, image shape and noise levels.</source>
        <translation>已发表的检查点：其结构、图像形状和噪声水平。</translation>
    </message>
    <message>
        <source>A shipped study (default table)</source>
        <translation>自带的研究（默认 table）</translation>
    </message>
    <message>
        <source>A study simulates its measurements, and this experiment has its own. Choose an image in their place.</source>
        <translation>研究会模拟其测量，而此实验有自己的测量。请改选一幅图像。</translation>
    </message>
    <message>
        <source>A study&apos;s JSON file, or the name of a shipped one</source>
        <translation>研究的 JSON 文件，或自带研究的名称</translation>
    </message>
    <message>
        <source>A study&apos;s curves with their standard errors, or its pictures, for a paper</source>
        <translation>研究的曲线及其标准误差，或其图片，用于论文</translation>
    </message>
    <message>
        <source>A study&apos;s results as one long table, and what is missing of it</source>
        <translation>把研究的结果汇成一张长表，并指出缺少什么</translation>
    </message>
    <message>
        <source>A tenth</source>
        <translation>十分之一</translation>
    </message>
    <message>
        <source>A third</source>
        <translation>三分之一</translation>
    </message>
    <message>
        <source>A title above</source>
        <translation>上方的标题</translation>
    </message>
    <message>
        <source>A transposed times the intervals&apos; midpoints (signs where there is one bit), with the length that the prior&apos;s images have.</source>
        <translation>A 的转置乘以区间中点（一比特时为符号），长度取先验图像的长度。</translation>
    </message>
    <message>
        <source>Adam&apos;s highest step size; it falls along a cosine; auto: 0.0015 (edm-unet), 0.0001 (ncsnv2), 0.001 (vae).</source>
        <translation>Adam 的最大步长，沿余弦曲线下降；auto：0.0015 (edm-unet)、0.0001 (ncsnv2)、0.001 (vae)。</translation>
    </message>
    <message>
        <source>Adam&apos;s step in the latent vector, which falls to zero.</source>
        <translation>Adam 在潜向量上的步长，逐渐降为零。</translation>
    </message>
    <message>
        <source>Alpha-bar</source>
        <translation>Alpha-bar</translation>
    </message>
    <message>
        <source>Also say how many measurements reach this PSNR</source>
        <translation>还给出达到此 PSNR 所需的测量数</translation>
    </message>
    <message>
        <source>Also the time from an edit to message passing&apos;s result, by matrix and by what is edited</source>
        <translation>还按矩阵和所编辑的内容测量从编辑到消息传递结果的时间</translation>
    </message>
    <message>
        <source>Also what a likelihood evaluation costs under each matrix as M and N grow (minutes)</source>
        <translation>还测量 M 和 N 增大时各矩阵下一次似然求值的用时（数分钟）</translation>
    </message>
    <message>
        <source>An .npy file with the quantizer&apos;s ascending thresholds, 2^bits - 1 for all measurements or M×(2^bits - 1) for each; empty: none.</source>
        <translation>含有量化器升序阈值的 .npy 文件：所有测量共用 2^bits - 1 个，或每个测量各有，即 M×(2^bits - 1) 个；留空：无。</translation>
    </message>
    <message>
        <source>An IDX file or .npy of images, from its first on</source>
        <translation>图像的 IDX 文件或 .npy，从第一幅起</translation>
    </message>
    <message>
        <source>An animation may have 0.5 to 120 seconds, 1 to 50 frames a second and a scale of 1 to 32: change what is outside.</source>
        <translation>动画可为 0.5 至 120 秒、每秒 1 至 50 帧、倍数 1 至 32：请更改超出范围的值。</translation>
    </message>
    <message>
        <source>An image has converged when its estimate moves by less than this share of its predicted error.</source>
        <translation>图像的估计移动小于其预测误差的这一比例时即已收敛。</translation>
    </message>
    <message>
        <source>An uncompressed picture of 784 pixels has 8 bits each: 6,272 bits. How many of them do these 200 signs amount to?</source>
        <translation>一幅未压缩的 784 像素图片每像素 8 比特，共 6,272 比特。这 200 个符号相当于其中多少？</translation>
    </message>
    <message>
        <source>Annealed Langevin dynamics with the exact likelihood score of unquantized measurements.</source>
        <translation>采用未量化测量的精确似然得分的退火朗之万动力学。</translation>
    </message>
    <message>
        <source>Annealed Langevin dynamics with the plain least-squares score of Jalal et al. (2021), which takes quantized values for the bins&apos; centres; a baseline.</source>
        <translation>采用 Jalal 等人 (2021) 的普通最小二乘得分的退火朗之万动力学，把量化值当作区间中心；用作基线。</translation>
    </message>
    <message>
        <source>Annealed Langevin dynamics with the pseudo-likelihood score of quantized measurements; exact where the rows of A are orthogonal (Meng &amp; Kabashima 2023).</source>
        <translation>采用量化测量的伪似然得分的退火朗之万动力学；A 的行正交时精确 (Meng &amp; Kabashima 2023)。</translation>
    </message>
    <message>
        <source>Annealing</source>
        <translation>退火</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>As κ grows from 1 to a million, which method loses the least?</source>
        <translation>当 κ 从 1 增到一百万时，哪种方法损失最小？</translation>
    </message>
    <message>
        <source>At most {rows} measurements fit</source>
        <translation>最多可容纳 {rows} 个测量</translation>
    </message>
    <message>
        <source>At κ = {condition-number} ten stored digits have {stored-message-passing} dB with message passing, {stored-qcs-sgm} with QCS-SGM and {stored-qcs-sgm+} with QCS-SGM+. Up to κ = 10,000 those two are level: the wrong score is not all that counts.</source>
        <translation>κ = {condition-number} 时，所存的十个数字用消息传递为 {stored-message-passing} dB，用 QCS-SGM 为 {stored-qcs-sgm}，用 QCS-SGM+ 为 {stored-qcs-sgm+}。κ 不超过 10,000 时后两者相当：错误的得分并非唯一要紧的事。</translation>
    </message>
    <message>
        <source>BIHT</source>
        <translation>BIHT</translation>
    </message>
    <message>
        <source>BIHT iterations</source>
        <translation>BIHT 迭代次数</translation>
    </message>
    <message>
        <source>BIHT step</source>
        <translation>BIHT 步长</translation>
    </message>
    <message>
        <source>BIPG</source>
        <translation>BIPG</translation>
    </message>
    <message>
        <source>BIPG iterations</source>
        <translation>BIPG 迭代次数</translation>
    </message>
    <message>
        <source>BIPG step</source>
        <translation>BIPG 步长</translation>
    </message>
    <message>
        <source>Back-projection</source>
        <translation>反投影</translation>
    </message>
    <message>
        <source>Back-projection taken for the image in noise of a known level, some way back up the probability flow, and down it. It knows neither the noise nor the quantizer.</source>
        <translation>把反投影当作含有已知水平噪声的图像，沿概率流上行一段，再下行。它既不知噪声也不知量化器。</translation>
    </message>
    <message>
        <source>Back-projection, and the image nearest to it of those that a generator makes. It knows neither the noise nor the quantizer.</source>
        <translation>反投影，以及生成器所能产生的图像中离它最近的一幅。它既不知噪声也不知量化器。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Bin width</source>
        <translation>区间宽度</translation>
    </message>
    <message>
        <source>Binary iterative hard thresholding: descent on the wrong signs, of which the largest coefficients of a basis are kept and set to unit norm; then the length of the prior&apos;s images. Signs without dither only.</source>
        <translation>二值迭代硬阈值：针对错误的符号作梯度下降，只保留某个基下最大的若干系数并归一化为单位范数，再取先验图像的长度。仅限无抖动的符号。</translation>
    </message>
    <message>
        <source>Binary iterative projected gradient: steps against the wrong signs, each projected onto the images that a generator makes. Signs without dither only.</source>
        <translation>二值迭代投影梯度：针对错误的符号逐步修正，每步都投影到生成器所能产生的图像上。仅限无抖动的符号。</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>比特数</translation>
    </message>
    <message>
        <source>Bits for each measurement</source>
        <translation>每个测量的比特数</translation>
    </message>
    <message>
        <source>Bits or measurements</source>
        <translation>比特还是测量</translation>
    </message>
    <message>
        <source>Bits per measurement: 1 keeps the sign, b &gt;= 2 has 2^b bins of width Delta, linear has no quantizer.</source>
        <translation>每个测量的比特数：1 只保留符号，b &gt;= 2 有 2^b 个宽度为 Delta 的区间，linear 无量化器。</translation>
    </message>
    <message>
        <source>Black and white as a TorchScript network was trained; noise levels that it is told are in the same unit.</source>
        <translation>TorchScript 网络训练时的黑与白的值；告知它的噪声水平用同一单位。</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>块数</translation>
    </message>
    <message>
        <source>Blocks of a 1×1 convolution, a depthwise 3×3 one on twice the channels, and a 1×1 one: a quarter of the arithmetic at the same width.</source>
        <translation>由 1×1 卷积、两倍通道上的 3×3 深度卷积和 1×1 卷积组成的块：同样宽度下运算量为四分之一。</translation>
    </message>
    <message>
        <source>Blocks of two 3×3 convolutions and a ReLU, as many up as down, and nothing between them: what a CPU trains fastest for pictures of any size. With groups 0.</source>
        <translation>两个 3×3 卷积加 ReLU 的块，上行与下行数目相同，中间没有其他：对任意大小的图片，CPU 训练它最快。须 groups 为 0。</translation>
    </message>
    <message>
        <source>C,H,W of the images that the network is for, or C alone for images of any size: a file of NCSNv2 or TorchScript does not say.</source>
        <translation>网络所用图像的 C,H,W，任意大小则只写 C：NCSNv2 或 TorchScript 的文件中没有写明。</translation>
    </message>
    <message>
        <source>CPU threads; 0 takes every core.</source>
        <translation>CPU 线程数；0 为使用所有核。</translation>
    </message>
    <message>
        <source>CSGM</source>
        <translation>CSGM</translation>
    </message>
    <message>
        <source>CSGM steps</source>
        <translation>CSGM 步数</translation>
    </message>
    <message>
        <source>CSV file for the course of the training</source>
        <translation>记录训练过程的 CSV 文件</translation>
    </message>
    <message>
        <source>Cannot resume from {file}: {why}. Name another checkpoint, or remove this one to start anew.</source>
        <translation>无法从 {file} 继续：{why}。请指定另一个检查点，或删除它以重新开始。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道数</translation>
    </message>
    <message>
        <source>Channels of an NCSNv2 at full size (its ngf).</source>
        <translation>NCSNv2 在全尺寸处的通道数 (ngf)。</translation>
    </message>
    <message>
        <source>Channels of each level as multiples of the first: one digit a level, with commas.</source>
        <translation>各级通道数相对首级的倍数：每级一位数字，以逗号分隔。</translation>
    </message>
    <message>
        <source>Channels of the network&apos;s first level.</source>
        <translation>网络首级的通道数。</translation>
    </message>
    <message>
        <source>Check the engine&apos;s numbers against reference values on this machine</source>
        <translation>在此机器上对照参考值检查引擎的数值</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>请关闭其他程序。</translation>
    </message>
    <message>
        <source>Coefficients that are kept, as a share of the number of measurements.</source>
        <translation>保留的系数个数，占测量数的比例。</translation>
    </message>
    <message>
        <source>Column on the horizontal axis, such as measurements</source>
        <translation>横轴的列，如 measurements</translation>
    </message>
    <message>
        <source>Column on the vertical axis; several with commas</source>
        <translation>纵轴的列；多个用逗号分隔</translation>
    </message>
    <message>
        <source>Columns whose values tell the curves apart</source>
        <translation>以其取值区分各曲线的列</translation>
    </message>
    <message>
        <source>Condition number</source>
        <translation>条件数</translation>
    </message>
    <message>
        <source>Condition number κ</source>
        <translation>条件数 κ</translation>
    </message>
    <message>
        <source>Convert it to PNG or JPEG first.</source>
        <translation>请先转换为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>Correlated matrices</source>
        <translation>行列相关的矩阵</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关系数</translation>
    </message>
    <message>
        <source>Cosine to the truth</source>
        <translation>与真值的余弦</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Crop, scale and convert images that are not of the prior&apos;s size or colour</source>
        <translation>对尺寸或颜色与先验不符的图像作裁剪、缩放和转换</translation>
    </message>
    <message>
        <source>Crops are scaled down, antialiased, by a factor between 1 and this one, log-uniform.</source>
        <translation>裁剪块以 1 到此值之间、对数均匀的倍数抗混叠缩小。</translation>
    </message>
    <message>
        <source>DAPS</source>
        <translation>DAPS</translation>
    </message>
    <message>
        <source>DAPS levels</source>
        <translation>DAPS 级数</translation>
    </message>
    <message>
        <source>DPS</source>
        <translation>DPS</translation>
    </message>
    <message>
        <source>DPS levels</source>
        <translation>DPS 级数</translation>
    </message>
    <message>
        <source>DPS step</source>
        <translation>DPS 步长</translation>
    </message>
    <message>
        <source>Damping</source>
        <translation>阻尼</translation>
    </message>
    <message>
        <source>Decay of the exponential moving average of the weights, which is what is saved; auto: 0.9995 (edm-unet), 0.999 (ncsnv2), 0.999 (vae).</source>
        <translation>所保存的权重指数滑动平均的衰减率；auto：0.9995 (edm-unet)、0.999 (ncsnv2)、0.999 (vae)。</translation>
    </message>
    <message>
        <source>Decoding &apos;{file}&apos;</source>
        <translation>解码 &apos;{file}&apos;</translation>
    </message>
    <message>
        <source>Decompress it first (gunzip).</source>
        <translation>请先解压 (gunzip)。</translation>
    </message>
    <message>
        <source>Decoupled annealing: at each noise level a clean image by the probability flow, Langevin steps on the measurements&apos; likelihood around it, and noise of the next level added.</source>
        <translation>解耦退火：在每个噪声水平，由概率流得到干净图像，在其周围对测量似然作朗之万步，再加上下一级的噪声。</translation>
    </message>
    <message>
        <source>Delta, the quantizer&apos;s bin width for 2 and more bits. auto: the range of each image&apos;s measurements divided by 2^bits.</source>
        <translation>Delta，2 比特及以上时量化器的区间宽度。auto：每幅图像测量值的范围除以 2^bits。</translation>
    </message>
    <message>
        <source>Denoiser&apos;s errors</source>
        <translation>去噪器误差</translation>
    </message>
    <message>
        <source>Depthwise blocks</source>
        <translation>深度卷积块</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>DiffPIR</source>
        <translation>DiffPIR</translation>
    </message>
    <message>
        <source>DiffPIR levels</source>
        <translation>DiffPIR 级数</translation>
    </message>
    <message>
        <source>DiffPIR weight</source>
        <translation>DiffPIR 权重</translation>
    </message>
    <message>
        <source>Diffusion posterior sampling: the reverse process, each step drawn towards the measurements by the likelihood&apos;s gradient through the denoiser, with a length of its own.</source>
        <translation>扩散后验采样：反向过程的每一步由经去噪器反传的似然梯度拉向测量，步长另行设定。</translation>
    </message>
    <message>
        <source>Dither</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Dots per inch of a PNG</source>
        <translation>PNG 的每英寸点数</translation>
    </message>
    <message>
        <source>Draw images from a prior, without measurements</source>
        <translation>不用测量，从先验抽取图像</translation>
    </message>
    <message>
        <source>Draw paired differences to the rows with this value</source>
        <translation>画出与取此值的行的配对差</translation>
    </message>
    <message>
        <source>Drawing images from the prior</source>
        <translation>从先验抽取图像</translation>
    </message>
    <message>
        <source>EMA</source>
        <translation>EMA</translation>
    </message>
    <message>
        <source>EP damping</source>
        <translation>EP 阻尼</translation>
    </message>
    <message>
        <source>EP has converged when its messages change by less than this, relatively.</source>
        <translation>消息的相对变化小于此值时 EP 即已收敛。</translation>
    </message>
    <message>
        <source>EP iterations</source>
        <translation>EP 迭代次数</translation>
    </message>
    <message>
        <source>EP tolerance</source>
        <translation>EP 容差</translation>
    </message>
    <message>
        <source>Each number of bits that you try leaves a dot.</source>
        <translation>每试一个比特数就留下一个点。</translation>
    </message>
    <message>
        <source>Each sign rules out half of all images. In the plane through three images it is one side of a line. With {signs} signs there remains the coloured cell: every image in it has the same signs.</source>
        <translation>每个符号排除所有图像的一半。在通过三幅图像的平面上，它是一条直线的一侧。有 {signs} 个符号时剩下着色的区域：其中每幅图像的符号都相同。</translation>
    </message>
    <message>
        <source>End with x = D(x, beta_T), which takes the last level&apos;s noise away. The papers&apos; code does not.</source>
        <translation>以 x = D(x, beta_T) 结束，去掉最后一级的噪声。论文的代码不这样做。</translation>
    </message>
    <message>
        <source>Estimate the scale</source>
        <translation>估计尺度</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>评估间隔</translation>
    </message>
    <message>
        <source>Evaluations a round</source>
        <translation>每轮求值次数</translation>
    </message>
    <message>
        <source>Evaluations a sample</source>
        <translation>每个样本的求值次数</translation>
    </message>
    <message>
        <source>Evaluations of the probability flow at each level.</source>
        <translation>每级概率流的求值次数。</translation>
    </message>
    <message>
        <source>Evaluations of the reverse process of each round.</source>
        <translation>每轮反向过程的求值次数。</translation>
    </message>
    <message>
        <source>Evaluations on the way down.</source>
        <translation>下行的求值次数。</translation>
    </message>
    <message>
        <source>Evaluations on the way up; 0: none.</source>
        <translation>上行的求值次数；0：无。</translation>
    </message>
    <message>
        <source>Every method on the same digits</source>
        <translation>对同样的数字用所有方法</translation>
    </message>
    <message>
        <source>Every method under the README&apos;s settings</source>
        <translation>README 设置下的所有方法</translation>
    </message>
    <message>
        <source>Every pixel of the images is {value}, so that there is nothing to measure on them. Check that they are the ones meant, and that white is 1 (or 255 in bytes).</source>
        <translation>图像的每个像素都是 {value}，其上没有可测量的。请检查图像是否正确，以及白色是否为 1（字节则为 255）。</translation>
    </message>
    <message>
        <source>Every pixel of the training images is 0, so that there is nothing to learn. Check that they are the ones meant, and that white is 1 (or 255 in bytes).</source>
        <translation>训练图像的每个像素都是 0，没有可学的内容。请检查图像是否正确，以及白色是否为 1（字节则为 255）。</translation>
    </message>
    <message>
        <source>Every row of the figure is left out: keep at least one.</source>
        <translation>图的所有行都被略去：请至少保留一行。</translation>
    </message>
    <message>
        <source>Everything: it becomes exact</source>
        <translation>一切：变得精确</translation>
    </message>
    <message>
        <source>Expectation propagation&apos;s iterations, at most, at each step; it stops when converged.</source>
        <translation>每步期望传播的最多迭代次数；收敛即停止。</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>FFDNet, DnCNN, bias-free DnCNN, BF-CNN</source>
        <translation>FFDNet、DnCNN、无偏置 DnCNN、BF-CNN</translation>
    </message>
    <message>
        <source>FISTA iterations</source>
        <translation>FISTA 迭代次数</translation>
    </message>
    <message>
        <source>Fashion-MNIST&apos;s test images are not at {path}. Install the package {package}, or open an IDX file of them.</source>
        <translation>{path} 处没有 Fashion-MNIST 的测试图像。请安装软件包 {package}，或打开其 IDX 文件。</translation>
    </message>
    <message>
        <source>Few bits of many measurements, or many of few</source>
        <translation>大量测量各用少数比特，还是少量测量各用多个比特</translation>
    </message>
    <message>
        <source>Fifty signs leave much open. Each of these eight samples agrees with at least {agreeing} of the {measurements} that were measured, of which noise has turned some.</source>
        <translation>五十个符号留下许多未定之处。这八个样本各自至少符合所测 {measurements} 个中的 {agreeing} 个，其中有些被噪声翻转了。</translation>
    </message>
    <message>
        <source>File for the images</source>
        <translation>存放图像的文件</translation>
    </message>
    <message>
        <source>File for the posterior samples, [S, N] or [B, S, N]; see --samples</source>
        <translation>存放后验样本的文件，[S, N] 或 [B, S, N]；见 --samples</translation>
    </message>
    <message>
        <source>File for the reconstruction</source>
        <translation>存放重建结果的文件</translation>
    </message>
    <message>
        <source>File for the result as JSON; - is stdout</source>
        <translation>以 JSON 写出结果的文件；- 为标准输出</translation>
    </message>
    <message>
        <source>File for the result as JSON; - is stdout, in the table&apos;s place</source>
        <translation>以 JSON 写出结果的文件；- 为标准输出，代替表</translation>
    </message>
    <message>
        <source>File for the score</source>
        <translation>存放得分的文件</translation>
    </message>
    <message>
        <source>File for the score, float32, of x&apos;s shape</source>
        <translation>存放得分的文件，float32，形状与 x 相同</translation>
    </message>
    <message>
        <source>File for the table as CSV (default -, stdout)</source>
        <translation>以 CSV 写出表的文件（默认 -，标准输出）</translation>
    </message>
    <message>
        <source>File for the table as JSON in its place</source>
        <translation>改以 JSON 写出表的文件</translation>
    </message>
    <message>
        <source>File for the table as JSON; - is stdout</source>
        <translation>以 JSON 写出表的文件；- 为标准输出</translation>
    </message>
    <message>
        <source>File to save the state to and to continue from</source>
        <translation>保存状态并由此继续的文件</translation>
    </message>
    <message>
        <source>File to write (default: NAME.safetensors where priors are looked for)</source>
        <translation>要写入的文件（默认：查找先验之处的 NAME.safetensors）</translation>
    </message>
    <message>
        <source>Final denoising</source>
        <translation>最终去噪</translation>
    </message>
    <message>
        <source>First coupling</source>
        <translation>初始耦合</translation>
    </message>
    <message>
        <source>First level of DAPS</source>
        <translation>DAPS 的初始水平</translation>
    </message>
    <message>
        <source>First noise level</source>
        <translation>初始噪声水平</translation>
    </message>
    <message>
        <source>Flip the sign of random pixels before the transform (dct, hadamard, dft). Without it the rows are ordinary frequencies.</source>
        <translation>变换之前翻转随机像素的符号 (dct、hadamard、dft)。不翻转时各行就是普通的频率。</translation>
    </message>
    <message>
        <source>Flow steps</source>
        <translation>概率流步数</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>存放文件的文件夹</translation>
    </message>
    <message>
        <source>Forward it is easy: add noise until nothing is left of the image. The prior has learned the way back: at every noise level it knows what a noisy digit was before.</source>
        <translation>前向很容易：不断加噪声，直到图像荡然无存。先验学会了回来的路：在每个噪声水平，它都知道带噪的数字原来是什么。</translation>
    </message>
    <message>
        <source>Fresh noise</source>
        <translation>新噪声</translation>
    </message>
    <message>
        <source>From one bit for every eight numbers to four times as many: what is gained?</source>
        <translation>从每八个数值一个比特增加到四倍：能得到什么？</translation>
    </message>
    <message>
        <source>From the first coupling to the last geometrically.</source>
        <translation>从初始耦合到最终耦合，按几何级数变化。</translation>
    </message>
    <message>
        <source>Gaussian matrix</source>
        <translation>高斯矩阵</translation>
    </message>
    <message>
        <source>Gaussian mixture</source>
        <translation>高斯混合</translation>
    </message>
    <message>
        <source>Generalized vector approximate message passing with the prior as its denoiser: the posterior mean and its own predicted error in about ten network evaluations.</source>
        <translation>以先验为去噪器的广义矢量近似消息传递：约十次网络求值即得后验均值及其自身的预测误差。</translation>
    </message>
    <message>
        <source>Give a picture or an .npy.</source>
        <translation>请给出图片或 .npy。</translation>
    </message>
    <message>
        <source>Give it by itself, with a name that ends in .npy.</source>
        <translation>请单独给出，名称以 .npy 结尾。</translation>
    </message>
    <message>
        <source>Give it by itself.</source>
        <translation>请单独给出。</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Grey is what all samples agree on. Where they differ, in orange, the measurements leave it open, and the prior makes something up in each.</source>
        <translation>灰色是所有样本一致之处。橙色的不同之处，测量没有决定，先验在每个样本中各自虚构。</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组数</translation>
    </message>
    <message>
        <source>Groups of the group normalisation, which divide every level&apos;s channels; 0: no normalisation, for pictures of any size.</source>
        <translation>组归一化的组数，须整除每级的通道数；0：不归一化，用于任意大小的图片。</translation>
    </message>
    <message>
        <source>Hardly anything</source>
        <translation>几乎没有</translation>
    </message>
    <message>
        <source>Height of curves</source>
        <translation>曲线的高度</translation>
    </message>
    <message>
        <source>Held-out images</source>
        <translation>留出图像</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>隐藏单元数</translation>
    </message>
    <message>
        <source>Higher draws are lowered to it; the card states it.</source>
        <translation>抽到更高的值时降低到此值；写入卡片。</translation>
    </message>
    <message>
        <source>Highest level</source>
        <translation>最高水平</translation>
    </message>
    <message>
        <source>Highest noise level</source>
        <translation>最高噪声水平</translation>
    </message>
    <message>
        <source>Highest noise level that a plain denoiser was trained for, of pixels from 0 to 1 (75 of 255 are 0.294); one without biases needs none; auto: 0.25.</source>
        <translation>普通去噪器训练时的最高噪声水平，像素为 0 到 1（255 中的 75 为 0.294）；无偏置者不需要；auto：0.25。</translation>
    </message>
    <message>
        <source>Horizontal flips</source>
        <translation>水平翻转</translation>
    </message>
    <message>
        <source>How good message passing will be against the number of measurements</source>
        <translation>预测消息传递在不同测量数下的效果</translation>
    </message>
    <message>
        <source>How many at most (default 1000; of the prior&apos;s own draws 200)</source>
        <translation>至多多少幅（默认 1000；先验自身的抽样为 200）</translation>
    </message>
    <message>
        <source>How many images make one batch (default the study&apos;s; 100 keep a GPU busy)</source>
        <translation>一批有多少图像（默认为研究的；100 可使 GPU 保持忙碌）</translation>
    </message>
    <message>
        <source>How many measurements, of how many bits</source>
        <translation>多少个测量，每个多少比特</translation>
    </message>
    <message>
        <source>How many noise levels an NCSNv2 is trained on; auto: as many as let the noise of neighbours overlap by half (technique 2 of Song &amp; Ermon 2020).</source>
        <translation>训练 NCSNv2 所用的噪声水平数；auto：使相邻噪声重叠一半的数目（Song &amp; Ermon 2020 的技巧 2）。</translation>
    </message>
    <message>
        <source>How many noise levels an NCSNv2 was trained on; auto: the file&apos;s.</source>
        <translation>NCSNv2 训练时的噪声水平数；auto：取文件中的。</translation>
    </message>
    <message>
        <source>How many of them (default 100; errors 500, calibrated and samples 40)</source>
        <translation>其中多少幅（默认 100；errors 为 500，calibrated 和 samples 为 40）</translation>
    </message>
    <message>
        <source>How the noise levels that are trained on are distributed; log-uniform between the lowest and the highest.</source>
        <translation>训练所用噪声水平的分布；log-uniform 在最低与最高之间。</translation>
    </message>
    <message>
        <source>How well a prior denoises pictures&apos; middle squares: mean squared error per pixel</source>
        <translation>先验对图片中央方块的去噪能力：每像素均方误差</translation>
    </message>
    <message>
        <source>However many signs there are, the cell is never a single point, and what lies in it need not be a digit: see the images below.</source>
        <translation>无论有多少符号，该区域都不会缩为一个点，其中的图像也未必是数字：见下面的图像。</translation>
    </message>
    <message>
        <source>IDX (.gz), .npy, .tar or a folder of pictures, or dead-leaves: or lines: ; may be repeated</source>
        <translation>IDX (.gz)、.npy、.tar 或图片的文件夹，或 dead-leaves: 或 lines: ；可重复</translation>
    </message>
    <message>
        <source>Ill-conditioned matrices</source>
        <translation>病态矩阵</translation>
    </message>
    <message>
        <source>Image shape</source>
        <translation>图像形状</translation>
    </message>
    <message>
        <source>Images and own measurements exclude each other. Give one or the other.</source>
        <translation>图像与自己的测量互斥。请只给其一。</translation>
    </message>
    <message>
        <source>Images in a step.</source>
        <translation>一步中的图像数。</translation>
    </message>
    <message>
        <source>Images in place of the study&apos;s own: as reconstruct takes them</source>
        <translation>代替研究自带图像的图像：与 reconstruct 所用相同</translation>
    </message>
    <message>
        <source>Images of a grid, at most</source>
        <translation>网格中图像的最大数目</translation>
    </message>
    <message>
        <source>Images of {shape} have no wavelets: both sides must be even. Give {option} another value.</source>
        <translation>{shape} 的图像没有小波：两边都必须为偶数。请给 {option} 另一个值。</translation>
    </message>
    <message>
        <source>Images that the prior was not trained on: IDX (.gz), .npy, .tar or a folder of pictures (of any sizes where the prior is for any: their middle squares are taken); none: draws from the prior itself</source>
        <translation>未用于训练该先验的图像：IDX (.gz)、.npy、.tar 或图片的文件夹（先验适用任意大小时尺寸不限，取其中央方块）；不给：先验自身的抽样</translation>
    </message>
    <message>
        <source>In place of the column&apos;s name</source>
        <translation>代替列名</translation>
    </message>
    <message>
        <source>In the lesson {lesson} nothing fills the place {place}.</source>
        <translation>课程 {lesson} 中没有内容可填入 {place}。</translation>
    </message>
    <message>
        <source>In the lesson {lesson} {key} must be {wanted}.</source>
        <translation>课程 {lesson} 中 {key} 必须是{wanted}。</translation>
    </message>
    <message>
        <source>In the lesson {lesson}: {reason}</source>
        <translation>课程 {lesson} 中：{reason}</translation>
    </message>
    <message>
        <source>In the stored runs {name} {method} has not one number for each value.</source>
        <translation>所存的运行 {name} 中 {method} 并非每个值都有一个数。</translation>
    </message>
    <message>
        <source>Interval measurements</source>
        <translation>区间测量</translation>
    </message>
    <message>
        <source>Inversion</source>
        <translation>反演</translation>
    </message>
    <message>
        <source>Inversion steps</source>
        <translation>反演步数</translation>
    </message>
    <message>
        <source>It refuses</source>
        <translation>它会拒绝</translation>
    </message>
    <message>
        <source>It would stay near its beginning</source>
        <translation>它会停留在起点附近</translation>
    </message>
    <message>
        <source>It would take longer</source>
        <translation>那样更费时间</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Jalal et al.</source>
        <translation>Jalal 等</translation>
    </message>
    <message>
        <source>K, Langevin steps at each noise level.</source>
        <translation>K，每个噪声水平的朗之万步数。</translation>
    </message>
    <message>
        <source>Langevin step</source>
        <translation>朗之万步长</translation>
    </message>
    <message>
        <source>Langevin steps</source>
        <translation>朗之万步数</translation>
    </message>
    <message>
        <source>Langevin steps on the measurements&apos; likelihood between two uses of the prior; they take no evaluation of the network.</source>
        <translation>两次使用先验之间在测量似然上的朗之万步数；不需网络求值。</translation>
    </message>
    <message>
        <source>Last coupling</source>
        <translation>最终耦合</translation>
    </message>
    <message>
        <source>Latent numbers</source>
        <translation>潜变量数</translation>
    </message>
    <message>
        <source>Latent step</source>
        <translation>潜向量步长</translation>
    </message>
    <message>
        <source>Latent weight</source>
        <translation>潜向量权重</translation>
    </message>
    <message>
        <source>Law of the pixels</source>
        <translation>像素的分布</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>各级通道倍数</translation>
    </message>
    <message>
        <source>Likelihood scale</source>
        <translation>似然倍率</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Linear (unquantized) measurements</source>
        <translation>线性（未量化）测量</translation>
    </message>
    <message>
        <source>Linear measurements</source>
        <translation>线性测量</translation>
    </message>
    <message>
        <source>Linear measurements have no thresholds: give a number of bits, or no thresholds.</source>
        <translation>线性测量没有阈值：请给出比特数，或不给阈值。</translation>
    </message>
    <message>
        <source>Linear measurements: the exact score against Jalal et al.</source>
        <translation>线性测量：精确得分与 Jalal 等人的得分</translation>
    </message>
    <message>
        <source>List, describe, import and evaluate priors</source>
        <translation>列出、说明、导入和评估先验</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>横轴取对数</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>纵轴取对数</translation>
    </message>
    <message>
        <source>Longest side in pixels of pictures under a prior for any size</source>
        <translation>任意大小的先验下图片长边的像素数</translation>
    </message>
    <message>
        <source>Longest side in pixels of pictures under a prior for any size; larger ones are scaled down to it, whole</source>
        <translation>任意大小的先验下图片长边的像素数；更大的整幅缩小到此</translation>
    </message>
    <message>
        <source>Lower draws are raised to it; the card states it.</source>
        <translation>抽到更低的值时提高到此值；写入卡片。</translation>
    </message>
    <message>
        <source>Lower ends of the measurements&apos; intervals, -inf allowed; with --upper</source>
        <translation>测量区间的下端，可为 -inf；与 --upper 一起</translation>
    </message>
    <message>
        <source>Lowest and highest noise level that a TorchScript network was trained for, of pixels from 0 to 1; images with more noise are drawn together about mid-grey. Of the schedule vp its own where nothing is said.</source>
        <translation>TorchScript 网络训练时的最低和最高噪声水平，像素为 0 到 1；噪声更大的图像向中灰收缩。方案 vp 未指定时取其自身的。</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>最低水平</translation>
    </message>
    <message>
        <source>Lowest noise level</source>
        <translation>最低噪声水平</translation>
    </message>
    <message>
        <source>M = {}</source>
        <translation>M = {}</translation>
    </message>
    <message>
        <source>M from 50 to 784 at 1, 2 and 3 bits and linear</source>
        <translation>M 从 50 到 784，1、2、3 比特及线性</translation>
    </message>
    <message>
        <source>M is {count}, {percent} % of the pixels as before</source>
        <translation>M 为 {count}，与之前一样为像素的 {percent} %</translation>
    </message>
    <message>
        <source>M, the number of measurements. More than N, the number of pixels, only for gaussian and correlated matrices.</source>
        <translation>M，测量数。仅 gaussian 和 correlated 矩阵的测量数可多于像素数 N。</translation>
    </message>
    <message>
        <source>Make a prior of another program&apos;s network (.pth, .pt)</source>
        <translation>用其他程序的网络制作先验 (.pth、.pt)</translation>
    </message>
    <message>
        <source>Make a prior of its weights with inkling-cli priors import.</source>
        <translation>请用 inkling-cli priors import 由其权重制作先验。</translation>
    </message>
    <message>
        <source>Many images agree</source>
        <translation>许多图像都相符</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Matrix as in the papers&apos; code</source>
        <translation>与论文代码相同的矩阵</translation>
    </message>
    <message>
        <source>Matrix file</source>
        <translation>矩阵文件</translation>
    </message>
    <message>
        <source>Mean of log beta, the noise levels that are trained on.</source>
        <translation>训练所用噪声水平 log beta 的均值。</translation>
    </message>
    <message>
        <source>Measure a prior&apos;s denoising error, mean image and second moment, which message passing needs, into its card</source>
        <translation>测量消息传递所需的先验的去噪误差、平均图像和二阶矩，写入其卡片</translation>
    </message>
    <message>
        <source>Measure every method&apos;s quality over many images: the README&apos;s table</source>
        <translation>在许多图像上测量每种方法的质量：README 中的表</translation>
    </message>
    <message>
        <source>Measure images as an experiment says, and bring them back</source>
        <translation>按实验测量图像，并将其恢复</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>测量数</translation>
    </message>
    <message>
        <source>Measurements made</source>
        <translation>已做的测量数</translation>
    </message>
    <message>
        <source>Measurements of one bit</source>
        <translation>单比特测量数</translation>
    </message>
    <message>
        <source>Memory ran out while the GIF&apos;s colours were chosen. Choose a smaller scale.</source>
        <translation>选取 GIF 颜色时内存耗尽。请选择更小的倍数。</translation>
    </message>
    <message>
        <source>Memory ran out.</source>
        <translation>内存耗尽。</translation>
    </message>
    <message>
        <source>Message passing</source>
        <translation>消息传递</translation>
    </message>
    <message>
        <source>Message passing&apos;s error bars</source>
        <translation>消息传递的误差棒</translation>
    </message>
    <message>
        <source>Message passing&apos;s network evaluations at most: one an iteration, and those that probe an image&apos;s own errors. An image stops when it has converged, most of them after ten.</source>
        <translation>消息传递的网络求值次数上限：每次迭代一次，以及探测图像自身误差的那些。图像收敛即停止，大多在十次之后。</translation>
    </message>
    <message>
        <source>Methods (each sets every chosen method that has it)</source>
        <translation>方法（各选项作用于所选的每个具有它的方法）</translation>
    </message>
    <message>
        <source>Methods, with commas between them, from qcs-sgm, qcs-sgm+, linear, jalal, message-passing, qcs-sgm-norm-matched, qcs-sgm+-norm-matched, back-projection, biht, l1, tv, dps, diffpir, daps, split-gibbs, sim-dmis, csgm, bipg, oneshot; one with a setting of its own as qcs-sgm:levels=100</source>
        <translation>以逗号分隔的方法：qcs-sgm、qcs-sgm+、linear、jalal、message-passing、qcs-sgm-norm-matched、qcs-sgm+-norm-matched、back-projection、biht、l1、tv、dps、diffpir、daps、split-gibbs、sim-dmis、csgm、bipg、oneshot；带自己的设置如 qcs-sgm:levels=100</translation>
    </message>
    <message>
        <source>MiB that decoded pictures may take; where all of them need more, they take turns.</source>
        <translation>解码后的图片可占用的 MiB；全部放不下时轮流使用。</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Minutes between two checkpoints; 0: after every step.</source>
        <translation>两次检查点之间的分钟数；0：每步之后。</translation>
    </message>
    <message>
        <source>Mirror images at random: for faces and scenes, not for digits.</source>
        <translation>随机左右镜像：适合人脸和场景，不适合数字。</translation>
    </message>
    <message>
        <source>Mix the colours of crops to grey, for a prior for grey images; with a prior in colour to start from, its network is folded to one channel.</source>
        <translation>把裁剪块的颜色混合为灰色，用于灰度图像的先验；若从彩色先验开始，其网络折叠为一个通道。</translation>
    </message>
    <message>
        <source>Multiple of sides</source>
        <translation>边长倍数</translation>
    </message>
    <message>
        <source>Muon turns each inner convolution&apos;s step into one of equal strength in every direction: fewer steps to the same error, for plain blocks.</source>
        <translation>Muon 把每个内部卷积的步变为各方向强度相等：对普通块以更少的步数达到同样误差。</translation>
    </message>
    <message>
        <source>NCSNv2</source>
        <translation>NCSNv2</translation>
    </message>
    <message>
        <source>NCSNv2, NCSNv2Deeper, NCSNv2Deepest</source>
        <translation>NCSNv2、NCSNv2Deeper、NCSNv2Deepest</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name an experiment or result file, or a figure that Inkling wrote.</source>
        <translation>请指定实验或结果文件，或 Inkling 写出的图。</translation>
    </message>
    <message>
        <source>Name one that inkling-cli priors list shows, or a file that inkling-cli train wrote.</source>
        <translation>请指定 inkling-cli priors list 所列的，或 inkling-cli train 写出的文件。</translation>
    </message>
    <message>
        <source>Name or .safetensors file</source>
        <translation>名称或 .safetensors 文件</translation>
    </message>
    <message>
        <source>Name the figure&apos;s file with {output}.</source>
        <translation>请用 {output} 指定图的文件。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Network evaluations</source>
        <translation>网络求值次数</translation>
    </message>
    <message>
        <source>Network evaluations of the unguided reverse process that turns the fixed point into a posterior sample.</source>
        <translation>把不动点变为后验样本的无引导反向过程的网络求值次数。</translation>
    </message>
    <message>
        <source>No cell of the study has {values}.</source>
        <translation>研究没有单元具有 {values}。</translation>
    </message>
    <message>
        <source>No cell of the study is finished. Run the study first.</source>
        <translation>研究没有已完成的单元。请先运行研究。</translation>
    </message>
    <message>
        <source>No course has been recorded with the present settings: run the experiment first.</source>
        <translation>尚未用当前设置记录过程：请先运行实验。</translation>
    </message>
    <message>
        <source>No finished result belongs to the present settings: run the experiment first.</source>
        <translation>没有属于当前设置的已完成结果：请先运行实验。</translation>
    </message>
    <message>
        <source>No memory for zlib. Close other programs.</source>
        <translation>zlib 内存不足。请关闭其他程序。</translation>
    </message>
    <message>
        <source>No output: say where the weights go, as {advice}.</source>
        <translation>没有输出：请说明权重写到哪里，如 {advice}。</translation>
    </message>
    <message>
        <source>No progress on stderr</source>
        <translation>不在标准错误输出显示进度</translation>
    </message>
    <message>
        <source>No row of the study has numbers in the columns {x} and {y}. Choose others, or run the study first.</source>
        <translation>研究没有一行在列 {x} 和 {y} 中有数。请另选，或先运行研究。</translation>
    </message>
    <message>
        <source>No row of the study has {column} {value}.</source>
        <translation>研究没有 {column} {value} 的行。</translation>
    </message>
    <message>
        <source>No such U-Net can be built: {why}.</source>
        <translation>无法构建这样的 U-Net：{why}。</translation>
    </message>
    <message>
        <source>No such denoiser can be built: {why}. Import it again.</source>
        <translation>无法构建这样的去噪器：{why}。请重新导入。</translation>
    </message>
    <message>
        <source>No such network can be built: {why}.</source>
        <translation>无法构建这样的网络：{why}。</translation>
    </message>
    <message>
        <source>No thread could be started for a factorisation: the system&apos;s limit is reached. End other programs, or raise the limit (ulimit -u).</source>
        <translation>无法为矩阵分解启动线程：已达系统上限。请结束其他程序，或提高上限 (ulimit -u)。</translation>
    </message>
    <message>
        <source>No training data: name an IDX file, an .npy, a .tar or a folder of pictures.</source>
        <translation>没有训练数据：请指定 IDX 文件、.npy、.tar 或图片的文件夹。</translation>
    </message>
    <message>
        <source>No two training images differ by more than {distance}, so that their distance is no highest noise level above {lowest}. Check that they are the ones meant, or say {highest}.</source>
        <translation>任何两幅训练图像的差别都不超过 {distance}，其距离不能作为高于 {lowest} 的最高噪声水平。请检查图像是否正确，或给出 {highest}。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Noise before the quantizer</source>
        <translation>量化器之前的噪声</translation>
    </message>
    <message>
        <source>Noise deviation</source>
        <translation>噪声标准差</translation>
    </message>
    <message>
        <source>Noise law</source>
        <translation>噪声分布</translation>
    </message>
    <message>
        <source>Noise level beta_t of x_t (above 0)</source>
        <translation>x_t 的噪声水平 beta_t（大于 0）</translation>
    </message>
    <message>
        <source>Noise level, or one per image: S1,S2,...</source>
        <translation>噪声水平，或每幅图像一个：S1,S2,...</translation>
    </message>
    <message>
        <source>Noise levels</source>
        <translation>噪声水平</translation>
    </message>
    <message>
        <source>Noise levels of the annealing.</source>
        <translation>退火的噪声水平数。</translation>
    </message>
    <message>
        <source>Noise levels of the reverse process, two evaluations each.</source>
        <translation>反向过程的噪声水平数，每级两次求值。</translation>
    </message>
    <message>
        <source>Noise levels, one evaluation each.</source>
        <translation>噪声水平数，每级一次求值。</translation>
    </message>
    <message>
        <source>Noise mean</source>
        <translation>噪声均值</translation>
    </message>
    <message>
        <source>Noise of a step</source>
        <translation>每步的噪声</translation>
    </message>
    <message>
        <source>Noise range</source>
        <translation>噪声范围</translation>
    </message>
    <message>
        <source>Norm ratio</source>
        <translation>范数比</translation>
    </message>
    <message>
        <source>Not even one measurement of so many pixels fits</source>
        <translation>像素如此之多，连一个测量也放不下</translation>
    </message>
    <message>
        <source>Nothing can</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Now it is {psnr} dB; turn the control to compare. Each doubling of the bits adds detail, and none makes one bit exact.</source>
        <translation>现在是 {psnr} dB；拖动滑块来比较。比特数每翻一倍都增加细节，但无论如何一个比特都不会变得精确。</translation>
    </message>
    <message>
        <source>Number of images (1 to 10000; default 16)</source>
        <translation>图像数（1 至 10000；默认 16）</translation>
    </message>
    <message>
        <source>Numbers that a variational autoencoder makes an image of.</source>
        <translation>变分自编码器据以产生图像的数的个数。</translation>
    </message>
    <message>
        <source>Of a TorchScript network for any size: its images&apos; sides are multiples of this; others are padded by reflection.</source>
        <translation>用于任意大小的 TorchScript 网络：其图像边长为此数的倍数；其他图像用反射填充。</translation>
    </message>
    <message>
        <source>Of all images that a generator makes the one that is most probable under the measurements: descent over its latent vector, from several starts.</source>
        <translation>生成器所能产生的图像中在测量下最可能的一幅：从若干起点对其潜向量作下降。</translation>
    </message>
    <message>
        <source>One bit</source>
        <translation>一个比特</translation>
    </message>
    <message>
        <source>One in thirty</source>
        <translation>三十分之一</translation>
    </message>
    <message>
        <source>One range for all images</source>
        <translation>所有图像共用范围</translation>
    </message>
    <message>
        <source>OneShot</source>
        <translation>OneShot</translation>
    </message>
    <message>
        <source>OneShot steps</source>
        <translation>OneShot 步数</translation>
    </message>
    <message>
        <source>Only cells with these values; several of one column: any of them</source>
        <translation>只取具有这些值的单元；同一列的多个值取其任一</translation>
    </message>
    <message>
        <source>Only the K-th of N shares of the cells, of about the same cost each</source>
        <translation>只取单元的 N 份中的第 K 份，每份代价大致相同</translation>
    </message>
    <message>
        <source>Only these of the study&apos;s methods, with commas between</source>
        <translation>只取研究的这些方法，以逗号分隔</translation>
    </message>
    <message>
        <source>Only what is known of digits</source>
        <translation>只能凭对数字的了解</translation>
    </message>
    <message>
        <source>Open a smaller file.</source>
        <translation>请打开更小的文件。</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Optimiser steps; the learning rate falls to zero over them. 0: until the minutes are over.</source>
        <translation>优化步数；学习率在此期间降到零。0：直到时间用完。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Options (they replace the study&apos;s)</source>
        <translation>选项（替换研究的）</translation>
    </message>
    <message>
        <source>Out of memory ({reason}). Use fewer images or samples at once, or fewer measurements.</source>
        <translation>内存不足 ({reason})。请一次少用一些图像或样本，或减少测量。</translation>
    </message>
    <message>
        <source>Out of memory. Use fewer images or samples at once, or fewer measurements.</source>
        <translation>内存不足。请一次少用一些图像或样本，或减少测量。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Own measurements must be given in one form: signs, or lower and upper bounds, or values.</source>
        <translation>自己的测量必须以一种形式给出：符号，或下端和上端，或数值。</translation>
    </message>
    <message>
        <source>Own measurements need the matrix that made them: {matrix} must be {kind}, with {file} naming the file of A.</source>
        <translation>自己的测量需要得到它们的矩阵：{matrix} 必须为 {kind}，并由 {file} 指定 A 的文件。</translation>
    </message>
    <message>
        <source>PGM, PPM or PBM</source>
        <translation>PGM、PPM 或 PBM</translation>
    </message>
    <message>
        <source>PSNR (dB)</source>
        <translation>PSNR (dB)</translation>
    </message>
    <message>
        <source>PSNR at the best scale (dB)</source>
        <translation>最佳尺度下的 PSNR (dB)</translation>
    </message>
    <message>
        <source>PSNR of the samples&apos; mean (dB)</source>
        <translation>样本均值的 PSNR (dB)</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>像素重排倍数</translation>
    </message>
    <message>
        <source>Photographs from few bits</source>
        <translation>由少量比特恢复照片</translation>
    </message>
    <message>
        <source>Picture memory</source>
        <translation>图片内存</translation>
    </message>
    <message>
        <source>Pictures in place of curves</source>
        <translation>用图片代替曲线</translation>
    </message>
    <message>
        <source>Pixel-unshuffle factor before the first convolution.</source>
        <translation>首个卷积之前 pixel-unshuffle 的倍数。</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Plain blocks</source>
        <translation>普通块</translation>
    </message>
    <message>
        <source>Plain denoiser</source>
        <translation>普通去噪器</translation>
    </message>
    <message>
        <source>Plug-and-play diffusion: in turn an image drawn by the measurements&apos; likelihood within a distance of the last, and one by the prior&apos;s reverse process from noise of that distance, which shrinks; of signs the likelihood is PnP-OneBit&apos;s.</source>
        <translation>即插即用扩散：轮流抽取两幅图像，一幅在离上一幅一定距离内由测量似然抽取，一幅由先验的反向过程从该距离的噪声抽取，此距离不断缩小；对于符号，似然为 PnP-OneBit 的。</translation>
    </message>
    <message>
        <source>Plug-and-play restoration: at each noise level the denoised image is moved to the most probable one near it under the measurements, and noise is added anew.</source>
        <translation>即插即用复原：在每个噪声水平，把去噪后的图像移到其附近在测量下最可能的图像，再重新加噪。</translation>
    </message>
    <message>
        <source>Portraits: a third of the numbers, one bit each</source>
        <translation>肖像：三分之一数目的数值，每个一比特</translation>
    </message>
    <message>
        <source>Posterior samples</source>
        <translation>后验样本</translation>
    </message>
    <message>
        <source>Posterior samples drawn per image and method; their mean and pixel-wise standard deviation are reported beside the first one. auto: 1 for the Langevin methods, none for message passing, which gives the posterior mean itself.</source>
        <translation>每幅图像、每种方法抽取的后验样本数；除第一个样本外还给出它们的均值和逐像素标准差。auto：朗之万方法为 1，消息传递直接给出后验均值，故为 0。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Predicted PSNR (dB)</source>
        <translation>预测 PSNR (dB)</translation>
    </message>
    <message>
        <source>Predictions that are corrected by simulation</source>
        <translation>经模拟校正的预测</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>先验</translation>
    </message>
    <message>
        <source>Prior to train further, instead of random weights: its network is kept</source>
        <translation>继续训练的先验，代替随机权重：其网络保持不变</translation>
    </message>
    <message>
        <source>Processes at once, which share the cores (default 1)</source>
        <translation>同时运行的进程数，共用各核（默认 1）</translation>
    </message>
    <message>
        <source>Proximal steps</source>
        <translation>近端步数</translation>
    </message>
    <message>
        <source>QCS-SGM</source>
        <translation>QCS-SGM</translation>
    </message>
    <message>
        <source>QCS-SGM as the papers&apos; released code computes it: the likelihood&apos;s score is rescaled to a fixed share of the prior&apos;s. It is then no posterior that is sampled, and what it draws is often nearer to the truth: it is what the papers&apos; figures show.</source>
        <translation>论文公开代码所计算的 QCS-SGM：似然得分被缩放为先验得分的固定比例。此时所采样的不再是后验，但所得往往更接近真值：论文的图即由此得到。</translation>
    </message>
    <message>
        <source>QCS-SGM takes the two for independent, QCS-SGM+ does not. Drag the dot, the mean before the signs are known.</source>
        <translation>QCS-SGM 把两者视为独立，QCS-SGM+ 则不然。请拖动圆点，即得知符号之前的均值。</translation>
    </message>
    <message>
        <source>QCS-SGM with the likelihood score by expectation propagation, which takes the correlation of the rows of A into account (Meng &amp; Kabashima 2024).</source>
        <translation>用期望传播求似然得分的 QCS-SGM，它考虑 A 各行的相关 (Meng &amp; Kabashima 2024)。</translation>
    </message>
    <message>
        <source>QCS-SGM+</source>
        <translation>QCS-SGM+</translation>
    </message>
    <message>
        <source>QCS-SGM+ as the papers&apos; released code computes it: the likelihood&apos;s score is rescaled to a fixed share of the prior&apos;s. It is then no posterior that is sampled, and what it draws is often nearer to the truth: it is what the papers&apos; figures show.</source>
        <translation>论文公开代码所计算的 QCS-SGM+：似然得分被缩放为先验得分的固定比例。此时所采样的不再是后验，但所得往往更接近真值：论文的图即由此得到。</translation>
    </message>
    <message>
        <source>QCS-SGM+, matched</source>
        <translation>QCS-SGM+，范数匹配</translation>
    </message>
    <message>
        <source>QCS-SGM, matched</source>
        <translation>QCS-SGM，范数匹配</translation>
    </message>
    <message>
        <source>Quantized compressed sensing with score-based generative priors: measures images with few bits, and brings them back.</source>
        <translation>采用基于得分的生成式先验的量化压缩感知：用很少的比特测量图像，并将其恢复。</translation>
    </message>
    <message>
        <source>Quarter turns</source>
        <translation>90 度旋转</translation>
    </message>
    <message>
        <source>Random latent vectors from which an image is searched for; the best end is kept.</source>
        <translation>搜索图像的随机潜向量数；保留最好的终点。</translation>
    </message>
    <message>
        <source>Random sign flips</source>
        <translation>随机符号翻转</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>读取 {file}</translation>
    </message>
    <message>
        <source>Reconstruct from measurements of your own</source>
        <translation>由您自己的测量重建</translation>
    </message>
    <message>
        <source>Record every step in the JSON (slower)</source>
        <translation>在 JSON 中记录每一步（较慢）</translation>
    </message>
    <message>
        <source>Remove one of your own priors, with the program that its import kept</source>
        <translation>删除您自己的一个先验，连同导入时保留的程序</translation>
    </message>
    <message>
        <source>Replace what is there already: a file, or the files of a folder&apos;s earlier run</source>
        <translation>替换已有的内容：一个文件，或文件夹中先前运行的文件</translation>
    </message>
    <message>
        <source>Reproduce the papers&apos; released code: the element-wise square root of the correlation matrix, and kappa as the ratio of the squared singular values.</source>
        <translation>复现论文公开的代码：相关矩阵逐元素的平方根，以及以奇异值平方之比作为 kappa。</translation>
    </message>
    <message>
        <source>Residual blocks at each level.</source>
        <translation>每级的残差块数。</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>Reverse levels</source>
        <translation>反向级数</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Row {row} gives {sum}, so its bit is {sign}.</source>
        <translation>第 {row} 行得到 {sum}，所以它的比特是 {sign}。</translation>
    </message>
    <message>
        <source>Run a study: a grid of experiments that survives interruption</source>
        <translation>运行研究：可承受中断的一组实验</translation>
    </message>
    <message>
        <source>Run again what has failed before otherwise than by diverging</source>
        <translation>重新运行先前因发散以外的原因失败的单元</translation>
    </message>
    <message>
        <source>Run the program that a TorchScript file holds: it can do whatever you can</source>
        <translation>运行 TorchScript 文件所含的程序：它能做您能做的任何事</translation>
    </message>
    <message>
        <source>SIM-DMIS</source>
        <translation>SIM-DMIS</translation>
    </message>
    <message>
        <source>SSIM of an image of {shape} cannot be: its window is 7×7, so that both sides must be 7 pixels or more.</source>
        <translation>无法求 {shape} 图像的 SSIM：其窗口为 7×7，两边都须至少有 7 像素。</translation>
    </message>
    <message>
        <source>SSIM of the samples&apos; mean</source>
        <translation>样本均值的 SSIM</translation>
    </message>
    <message>
        <source>Samples are made of what the prior knows. A prior that does not fit invents what fits itself: swap it and see.</source>
        <translation>样本由先验所了解的内容构成。不合适的先验会虚构符合它自己的内容：换一个看看。</translation>
    </message>
    <message>
        <source>Save a table of numbers as .npy: numpy.save(&quot;x.npy&quot;, numpy.loadtxt(&quot;x.csv&quot;, delimiter=&quot;,&quot;)).</source>
        <translation>请将数表保存为 .npy：numpy.save(&quot;x.npy&quot;, numpy.loadtxt(&quot;x.csv&quot;, delimiter=&quot;,&quot;))。</translation>
    </message>
    <message>
        <source>Save its array as .npy: numpy.save(&quot;x.npy&quot;, h5py.File(&quot;x.h5&quot;)[&quot;name&quot;][()]).</source>
        <translation>请将其数组保存为 .npy：numpy.save(&quot;x.npy&quot;, h5py.File(&quot;x.h5&quot;)[&quot;name&quot;][()])。</translation>
    </message>
    <message>
        <source>Save its array as .npy: numpy.save(&quot;x.npy&quot;, scipy.io.loadmat(&quot;x.mat&quot;)[&quot;name&quot;]).</source>
        <translation>请将其数组保存为 .npy：numpy.save(&quot;x.npy&quot;, scipy.io.loadmat(&quot;x.mat&quot;)[&quot;name&quot;])。</translation>
    </message>
    <message>
        <source>Save its picture as PNG first.</source>
        <translation>请先将其图片保存为 PNG。</translation>
    </message>
    <message>
        <source>Save its pixels with numpy.save, as .npy.</source>
        <translation>请用 numpy.save 将其像素保存为 .npy。</translation>
    </message>
    <message>
        <source>Save its tensor as an array: numpy.save(&quot;x.npy&quot;, torch.load(&quot;x.pt&quot;).numpy()). Weights of a network become a prior with inkling-cli priors import.</source>
        <translation>请将其张量保存为数组：numpy.save(&quot;x.npy&quot;, torch.load(&quot;x.pt&quot;).numpy())。网络的权重可用 inkling-cli priors import 变为先验。</translation>
    </message>
    <message>
        <source>Save one of them by itself: numpy.save(&quot;x.npy&quot;, numpy.load(&quot;x.npz&quot;)[&quot;name&quot;]).</source>
        <translation>请单独保存其中一个：numpy.save(&quot;x.npy&quot;, numpy.load(&quot;x.npz&quot;)[&quot;name&quot;])。</translation>
    </message>
    <message>
        <source>Save the array with numpy.save, as .npy.</source>
        <translation>请用 numpy.save 将数组保存为 .npy。</translation>
    </message>
    <message>
        <source>Save the results without it.</source>
        <translation>请不带轨迹保存结果。</translation>
    </message>
    <message>
        <source>Save the weights with torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>请用 torch.save(model.state_dict(), &quot;weights.pth&quot;) 保存权重。</translation>
    </message>
    <message>
        <source>Say how many cells there are and about how long they take, and end</source>
        <translation>说明有多少单元、大约需要多久，然后结束</translation>
    </message>
    <message>
        <source>Say what to draw: {x} with a column, or {grid} for pictures.</source>
        <translation>请说明要画什么：{x} 加列名，或 {grid} 画图片。</translation>
    </message>
    <message>
        <source>Scale it down first.</source>
        <translation>请先缩小它。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed of everything random. Matrix, noise, dither, images and sampler have streams of their own, so the same seed gives the same matrix whatever else changes.</source>
        <translation>一切随机数的种子。矩阵、噪声、抖动、图像和采样器各有自己的序列，因此无论其他如何改变，同一种子得到同一矩阵。</translation>
    </message>
    <message>
        <source>Seed of the initial weights, the order of the images and the noise.</source>
        <translation>初始权重、图像顺序和噪声的种子。</translation>
    </message>
    <message>
        <source>Select fewer of them.</source>
        <translation>请少选一些。</translation>
    </message>
    <message>
        <source>Share of the old message that EP keeps at each iteration; EP raises it by itself where it oscillates.</source>
        <translation>EP 每次迭代保留旧消息的比例；振荡时 EP 会自行提高它。</translation>
    </message>
    <message>
        <source>Share of the old messages that is kept at each iteration; it rises by itself where an image does not come nearer. auto: 0.1, or 0 where the denoiser&apos;s errors are the image&apos;s own.</source>
        <translation>每次迭代保留旧消息的比例；图像不再接近时会自行提高。auto：0.1，若去噪器误差取图像自身的则为 0。</translation>
    </message>
    <message>
        <source>Show the version, and the commit that it was built from</source>
        <translation>显示版本以及构建所用的提交</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>显示此帮助</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Side of the random squares that are taken from pictures of any size; 0: whole images, all of one size.</source>
        <translation>从任意大小的图片中随机截取的方块边长；0：同一大小的整幅图像。</translation>
    </message>
    <message>
        <source>Side of the squares, to which the pictures are scaled (default 256)</source>
        <translation>方块边长，图片缩放到此（默认 256）</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>符号数</translation>
    </message>
    <message>
        <source>Signs without dither and with little noise do not tell the image&apos;s scale. Take it from the prior: from what a simulation with 32 of its draws shows.</source>
        <translation>没有抖动且噪声小的符号不能反映图像的尺度。由先验取得：用其 32 个抽样的模拟所示的尺度。</translation>
    </message>
    <message>
        <source>Simulate measurements and write them as .npy files</source>
        <translation>模拟测量并写为 .npy 文件</translation>
    </message>
    <message>
        <source>Simulating the same measurements of other images</source>
        <translation>模拟对其他图像的同样测量</translation>
    </message>
    <message>
        <source>Size of its text (curves 8pt, a grid 9pt)</source>
        <translation>文字大小（曲线 8pt，网格 9pt）</translation>
    </message>
    <message>
        <source>Something like a garment</source>
        <translation>像服装的东西</translation>
    </message>
    <message>
        <source>Sparse basis</source>
        <translation>稀疏基</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>稀疏度</translation>
    </message>
    <message>
        <source>Split Gibbs</source>
        <translation>Split Gibbs</translation>
    </message>
    <message>
        <source>Standard deviation of known random offsets of the thresholds; it makes the scale visible to 1-bit measurements. 0: none; auto: the root mean square of the measurements.</source>
        <translation>阈值的已知随机偏移的标准差；它使一比特测量也能反映尺度。0：无；auto：测量值的均方根。</translation>
    </message>
    <message>
        <source>Standard deviation of log beta.</source>
        <translation>log beta 的标准差。</translation>
    </message>
    <message>
        <source>Standard output could not be written: it is closed, or the disk is full.</source>
        <translation>无法写入标准输出：它已关闭，或磁盘已满。</translation>
    </message>
    <message>
        <source>Start from a saved experiment: an experiment or result file, or a figure that Inkling wrote. Other options override it</source>
        <translation>从已保存的实验开始：实验或结果文件，或 Inkling 写出的图。其他选项会覆盖它</translation>
    </message>
    <message>
        <source>Start from message passing&apos;s fixed point, at the noise level where it stands, and leave out the levels above it.</source>
        <translation>从消息传递的不动点开始，位于其噪声水平，略去更高的各级。</translation>
    </message>
    <message>
        <source>State evolution knows the uniform quantizer only: leave {thresholds} empty.</source>
        <translation>状态演化只支持均匀量化器：请将 {thresholds} 留空。</translation>
    </message>
    <message>
        <source>Step ratio</source>
        <translation>步长比</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Step, from much noise to little</source>
        <translation>步，从大噪声到小噪声</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Steps against the wrong signs; of all iterates the one that contradicts the fewest is the answer.</source>
        <translation>针对错误的符号的步数；所有迭代值中矛盾最少者为答案。</translation>
    </message>
    <message>
        <source>Steps between two measurements of the held-out error.</source>
        <translation>两次测量留出误差之间的步数。</translation>
    </message>
    <message>
        <source>Steps of a projection</source>
        <translation>投影的步数</translation>
    </message>
    <message>
        <source>Steps of the accelerated ascent to the most probable image.</source>
        <translation>向最可能图像加速上升的步数。</translation>
    </message>
    <message>
        <source>Steps of the descent to the nearest image.</source>
        <translation>向最近图像下降的步数。</translation>
    </message>
    <message>
        <source>Steps of the descent.</source>
        <translation>下降的步数。</translation>
    </message>
    <message>
        <source>Steps of the descent; of all iterates the one that contradicts the fewest signs is the answer.</source>
        <translation>下降的步数；所有迭代值中与符号矛盾最少者为答案。</translation>
    </message>
    <message>
        <source>Steps of the proximal gradient descent, each with one product with A and one with its transpose.</source>
        <translation>近端梯度下降的步数，每步各与 A 及其转置相乘一次。</translation>
    </message>
    <message>
        <source>Steps over which the learning rate rises from zero.</source>
        <translation>学习率从零上升所用的步数。</translation>
    </message>
    <message>
        <source>Steps per level</source>
        <translation>每级步数</translation>
    </message>
    <message>
        <source>Stopped on request, before anything was finished.</source>
        <translation>已应要求停止，尚无任何内容完成。</translation>
    </message>
    <message>
        <source>Stopped on request, before the first of {cells} cells was finished.</source>
        <translation>已应要求停止，{cells} 个单元中连第一个也未完成。</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>已应要求停止。</translation>
    </message>
    <message>
        <source>Stopped on request. What was finished is written.</source>
        <translation>已应要求停止。已完成的内容已写入。</translation>
    </message>
    <message>
        <source>Stopped on request. {done} of {cells} cells are finished, in {folder}; the same command goes on from there.</source>
        <translation>已应要求停止。{cells} 个单元中有 {done} 个已完成，在 {folder} 中；用同一命令可由此继续。</translation>
    </message>
    <message>
        <source>T, the number of noise levels of the annealing, geometric from beta-max down to beta-min.</source>
        <translation>T，退火的噪声水平数，从 beta-max 按几何级数降到 beta-min。</translation>
    </message>
    <message>
        <source>Take fewer measurements or a smaller image.</source>
        <translation>请减少测量或用更小的图像。</translation>
    </message>
    <message>
        <source>Take fewer measurements, or a matrix that needs none, such as dct.</source>
        <translation>请减少测量，或用不需要它的矩阵，如 dct。</translation>
    </message>
    <message>
        <source>Take fewer measurements, or a transform, which is written as its rows.</source>
        <translation>请减少测量，或用变换，它只写出其各行。</translation>
    </message>
    <message>
        <source>Take the automatic Delta over the whole batch of images, as the papers&apos; code does, rather than for each image.</source>
        <translation>自动的 Delta 取自整批图像，如论文的代码那样，而不是每幅图像各取。</translation>
    </message>
    <message>
        <source>Ten digits from 200 signs</source>
        <translation>由 200 个符号恢复十个数字</translation>
    </message>
    <message>
        <source>That image is no longer there: choose another.</source>
        <translation>该图像已不存在：请另选一幅。</translation>
    </message>
    <message>
        <source>That plot is no longer there: choose another.</source>
        <translation>该图表已不存在：请另选一个。</translation>
    </message>
    <message>
        <source>The GPU failed ({what}). Run again, or use the CPU: {advice}.</source>
        <translation>GPU 失败 ({what})。请重新运行，或使用 CPU：{advice}。</translation>
    </message>
    <message>
        <source>The TorchScript network of {prior} gives {what}, and not images of {needed} as it was given.</source>
        <translation>{prior} 的 TorchScript 网络给出 {what}，而不是与输入一样的 {needed} 图像。</translation>
    </message>
    <message>
        <source>The TorchScript network of {prior} stopped: {reason}.</source>
        <translation>{prior} 的 TorchScript 网络停止了：{reason}。</translation>
    </message>
    <message>
        <source>The absolute sum&apos;s factor: one over the mean size of a coefficient.</source>
        <translation>绝对值之和的系数：系数平均大小的倒数。</translation>
    </message>
    <message>
        <source>The animation would be {width}×{height} pixels, and at most 8192 are possible: choose a smaller scale or fewer methods.</source>
        <translation>动画将为 {width}×{height} 像素，而上限为 8192：请选择更小的倍数或更少的方法。</translation>
    </message>
    <message>
        <source>The array of lower ends</source>
        <translation>下端数组</translation>
    </message>
    <message>
        <source>The array of signs</source>
        <translation>符号数组</translation>
    </message>
    <message>
        <source>The array of upper ends</source>
        <translation>上端数组</translation>
    </message>
    <message>
        <source>The array of values</source>
        <translation>数值数组</translation>
    </message>
    <message>
        <source>The automatic {delta} is {width} for image {image}, because its only measurement has no range to divide. Give a fixed {delta}, or take 1 bit: {advice}.</source>
        <translation>图像 {image} 的自动 {delta} 为 {width}，因为其唯一的测量没有可划分的范围。请给出固定的 {delta}，或用 1 比特：{advice}。</translation>
    </message>
    <message>
        <source>The automatic {delta} is {width} for image {image}, because its {count} measurements have no range to divide. Give a fixed {delta}, or take 1 bit: {advice}.</source>
        <translation>图像 {image} 的自动 {delta} 为 {width}，因为其 {count} 个测量没有可划分的范围。请给出固定的 {delta}，或用 1 比特：{advice}。</translation>
    </message>
    <message>
        <source>The bad matrix</source>
        <translation>差的矩阵</translation>
    </message>
    <message>
        <source>The best one so far is {best} with {best-psnr} dB. Each further bit makes a measurement finer and costs other measurements; the last ones tell only what the noise covers anyway.</source>
        <translation>目前最好的是 {best}，{best-psnr} dB。每多一个比特，测量就更精细，但要少做别的测量；最后几个比特所说的反正已被噪声淹没。</translation>
    </message>
    <message>
        <source>The card does not name its program. Import it again.</source>
        <translation>卡片没有指明其程序。请重新导入。</translation>
    </message>
    <message>
        <source>The card of prior &quot;{name}&quot; has no &quot;sigma_data&quot;, which a network of the kind {architecture} needs.</source>
        <translation>先验 &quot;{name}&quot; 的卡片没有 &quot;sigma_data&quot;，而 {architecture} 类网络需要它。</translation>
    </message>
    <message>
        <source>The card of {file}</source>
        <translation>{file} 的卡片</translation>
    </message>
    <message>
        <source>The card&apos;s &quot;network&quot; entry does not describe a TorchScript network: {reason}</source>
        <translation>卡片的 &quot;network&quot; 条目描述的不是 TorchScript 网络：{reason}</translation>
    </message>
    <message>
        <source>The card&apos;s &quot;network&quot; entry does not describe a VAE: {reason}</source>
        <translation>卡片的 &quot;network&quot; 条目描述的不是 VAE：{reason}</translation>
    </message>
    <message>
        <source>The card&apos;s &quot;network&quot; entry does not describe an NCSNv2: {reason}</source>
        <translation>卡片的 &quot;network&quot; 条目描述的不是 NCSNv2：{reason}</translation>
    </message>
    <message>
        <source>The card&apos;s &quot;network&quot; entry is not a U-Net&apos;s description: {reason}</source>
        <translation>卡片的 &quot;network&quot; 条目描述的不是 U-Net：{reason}</translation>
    </message>
    <message>
        <source>The card&apos;s &quot;network&quot; entry is not a plain denoiser&apos;s description: {reason}</source>
        <translation>卡片的 &quot;network&quot; 条目描述的不是普通去噪器：{reason}</translation>
    </message>
    <message>
        <source>The card&apos;s network gives nothing known. Import it again.</source>
        <translation>卡片的网络的输出种类未知。请重新导入。</translation>
    </message>
    <message>
        <source>The card&apos;s noise range is none. Import it again.</source>
        <translation>卡片的噪声范围无效。请重新导入。</translation>
    </message>
    <message>
        <source>The card&apos;s schedule is none. Import it again.</source>
        <translation>卡片的方案无效。请重新导入。</translation>
    </message>
    <message>
        <source>The cell is computed by another run of Inkling.</source>
        <translation>该单元正由 Inkling 的另一次运行计算。</translation>
    </message>
    <message>
        <source>The data&apos;s licence, for the card</source>
        <translation>数据的许可证，写入卡片</translation>
    </message>
    <message>
        <source>The eigendecomposition of AAᵀ, A {size},</source>
        <translation>AAᵀ 的特征分解（A 为 {size}）</translation>
    </message>
    <message>
        <source>The engine could not be opened: {reason}. Install the libtorch it was built with, or build program and engine again, together.</source>
        <translation>无法打开引擎：{reason}。请安装构建时所用的 libtorch，或将程序与引擎一起重新构建。</translation>
    </message>
    <message>
        <source>The engine is missing (looked for {file}). Install Inkling again, build the target inkling-engine, or set INKLING_ENGINE to its file.</source>
        <translation>缺少引擎（已查找 {file}）。请重新安装 Inkling，构建目标 inkling-engine，或将 INKLING_ENGINE 设为其文件。</translation>
    </message>
    <message>
        <source>The experiment cannot be read: {why}</source>
        <translation>无法读取实验：{why}</translation>
    </message>
    <message>
        <source>The experiment&apos;s image {name} is {shape}, but the prior is for {wanted}. Choose another prior.</source>
        <translation>实验的图像 {name} 为 {shape}，而先验用于 {wanted}。请选择另一个先验。</translation>
    </message>
    <message>
        <source>The factor of the latent vector&apos;s squared length; 0.5 is what its normal distribution says.</source>
        <translation>潜向量长度平方的系数；0.5 即其正态分布之值。</translation>
    </message>
    <message>
        <source>The figure would be {width}×{height} pixels, which is too large: take fewer dots per inch or fewer images.</source>
        <translation>图将为 {width}×{height} 像素，过大：请降低分辨率或减少图像。</translation>
    </message>
    <message>
        <source>The file lacks the schedule that its card speaks of. Import it again.</source>
        <translation>文件缺少其卡片所说的方案。请重新导入。</translation>
    </message>
    <message>
        <source>The file of A: an .npy array, M×N, float32 or float64, or an operator file, as measure writes for a transform (matrix file).</source>
        <translation>A 的文件：M×N、float32 或 float64 的 .npy 数组，或 measure 为变换写出的算子文件 (matrix file)。</translation>
    </message>
    <message>
        <source>The file of {prior} would be changed, {path}. Name another one with {output}, or add {overwrite}.</source>
        <translation>{prior} 的文件 {path} 将被更改。请用 {output} 另行指定，或加上 {overwrite}。</translation>
    </message>
    <message>
        <source>The file would be {bytes} large, more than the {largestFile} that are read again. Save the results without the trajectory, or run with a smaller budget for it.</source>
        <translation>文件将有 {bytes}，超过可再读取的 {largestFile}。请不带轨迹保存结果，或减小轨迹的预算后运行。</translation>
    </message>
    <message>
        <source>The file {path} is in use by another run of Inkling. Wait for its end, or name another file with {option}.</source>
        <translation>文件 {path} 正被 Inkling 的另一次运行使用。请等待其结束，或用 {option} 另行指定文件。</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; cannot be made or written to; check its permissions and the space that is left.</source>
        <translation>文件夹 &apos;{folder}&apos; 无法创建或写入；请检查其权限和剩余空间。</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; cannot be read: {reason}. Change its permissions, or name another folder.</source>
        <translation>无法读取文件夹 &apos;{folder}&apos;：{reason}。请更改其权限，或指定另一个文件夹。</translation>
    </message>
    <message>
        <source>The folder of a sweep, and others with parts of it</source>
        <translation>sweep 的文件夹，以及含有其部分的其他文件夹</translation>
    </message>
    <message>
        <source>The folder {folder} holds the files of an earlier run. Name another folder, or add {overwrite} to replace them.</source>
        <translation>文件夹 {folder} 中有先前运行的文件。请另行指定文件夹，或加上 {overwrite} 以替换它们。</translation>
    </message>
    <message>
        <source>The folder {folder} holds the files of another study, or of this one with other settings. Name another folder, or add {overwrite} to replace them.</source>
        <translation>文件夹 {folder} 中有另一研究的文件，或本研究在其他设置下的文件。请另行指定文件夹，或加上 {overwrite} 以替换它们。</translation>
    </message>
    <message>
        <source>The folder {folder} holds {file}, which this run would replace and no list says is Inkling&apos;s. Move it away, or name another folder.</source>
        <translation>文件夹 {folder} 中有 {file}，本次运行会替换它，而没有清单说它属于 Inkling。请将它移走，或另行指定文件夹。</translation>
    </message>
    <message>
        <source>The folder {folder} is in use by another run of Inkling. Wait for its end, or name another folder.</source>
        <translation>文件夹 {folder} 正被 Inkling 的另一次运行使用。请等待其结束，或另行指定文件夹。</translation>
    </message>
    <message>
        <source>The folder {folder} is what this command reads. Name another folder to write to.</source>
        <translation>文件夹 {folder} 是此命令要读取的。请另行指定写入的文件夹。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be made: {reason}. Name another one.</source>
        <translation>无法创建文件夹 {path}：{reason}。请另行指定。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written to: {reason}. Name another one.</source>
        <translation>无法写入文件夹 {path}：{reason}。请另行指定。</translation>
    </message>
    <message>
        <source>The folder {path} cannot hold the study: {problem}</source>
        <translation>文件夹 {path} 不能存放研究：{problem}</translation>
    </message>
    <message>
        <source>The folder {path} holds another study than this one. Name another folder, or remove {file}, which says what that study is: the cells that it has finished stay, and this one takes those that it shares.</source>
        <translation>文件夹 {path} 中是另一个研究。请另行指定文件夹，或删除说明该研究内容的 {file}：它已完成的单元会保留，本研究会取用共有的单元。</translation>
    </message>
    <message>
        <source>The four images below have exactly the same 200 signs. What tells which of them was measured?</source>
        <translation>下面四幅图像的 200 个符号完全相同。凭什么判断测量的是哪一幅？</translation>
    </message>
    <message>
        <source>The hadamard matrix has no order {order}: the number of pixels must be 2^a·12^b·28^c (the nearest are {below} and {above}). Choose such an image size, or the dct or dft matrix.</source>
        <translation>没有 {order} 阶的 Hadamard 矩阵：像素数必须为 2^a·12^b·28^c（最近的为 {below} 和 {above}）。请选择这样的图像尺寸，或 dct 或 dft 矩阵。</translation>
    </message>
    <message>
        <source>The highest noise level on the way, over that of the back-projection.</source>
        <translation>途中的最高噪声水平与反投影的噪声水平之比。</translation>
    </message>
    <message>
        <source>The highest of them, of pixels from 0 to 1; auto: the file&apos;s.</source>
        <translation>其中最高者，像素为 0 到 1；auto：取文件中的。</translation>
    </message>
    <message>
        <source>The highest of them; auto: the largest distance between two training images, of two thousand (technique 1).</source>
        <translation>其中最高者；auto：两千幅训练图像中两幅之间的最大距离（技巧 1）。</translation>
    </message>
    <message>
        <source>The image is {shape}: it must have at least one pixel.</source>
        <translation>图像为 {shape}：它必须至少有一个像素。</translation>
    </message>
    <message>
        <source>The image {name} cannot be: after prior: must stand a whole number, 1 to 10000, of draws from the prior.</source>
        <translation>图像 {name} 不可用：prior: 之后必须是从先验抽样的个数，1 至 10000 的整数。</translation>
    </message>
    <message>
        <source>The images are {given}, the prior is for {known}. Give images of its shape.</source>
        <translation>图像为 {given}，而先验用于 {known}。请给出其形状的图像。</translation>
    </message>
    <message>
        <source>The interval at position {position} is empty: {lower} holds {low}, {upper} {high}. Each lower end must be less than the upper one.</source>
        <translation>位置 {position} 处的区间为空：{lower} 为 {low}，{upper} 为 {high}。每个下端必须小于上端。</translation>
    </message>
    <message>
        <source>The last images of the data (for crops: the last pictures of each of the data), never trained on: the denoising error is measured on them.</source>
        <translation>数据中最后的图像（裁剪时为每份数据中最后的图片），从不用于训练：去噪误差在其上测量。</translation>
    </message>
    <message>
        <source>The lesson {lesson} has no {key}.</source>
        <translation>课程 {lesson} 没有 {key}。</translation>
    </message>
    <message>
        <source>The lesson {lesson} has the image {image}, which there is not.</source>
        <translation>课程 {lesson} 的图像 {image} 不存在。</translation>
    </message>
    <message>
        <source>The lesson {lesson} has the scene {scene}, which there is not.</source>
        <translation>课程 {lesson} 的场景 {scene} 不存在。</translation>
    </message>
    <message>
        <source>The lesson {lesson} has the unknown key {key}.</source>
        <translation>课程 {lesson} 有未知的键 {key}。</translation>
    </message>
    <message>
        <source>The lesson {lesson} turns {name}, which is no setting and none of its scene&apos;s.</source>
        <translation>课程 {lesson} 要调节的 {name} 既不是设置，也不是其场景的参数。</translation>
    </message>
    <message>
        <source>The likelihood&apos;s score at a point</source>
        <translation>似然在某点的得分</translation>
    </message>
    <message>
        <source>The likelihood&apos;s score is rescaled to this many times the norm of the prior&apos;s, image by image and step by step. The papers&apos; code has 0.5 for MNIST, 0.3 otherwise, with norms over its batch.</source>
        <translation>将似然得分逐图像、逐步缩放为先验得分范数的这一倍数。论文的代码对 MNIST 为 0.5，其他为 0.3，范数取自整批。</translation>
    </message>
    <message>
        <source>The lowest of them; the others lie between in a geometric sequence.</source>
        <translation>其中最低者；其余按几何级数排列其间。</translation>
    </message>
    <message>
        <source>The lowest of them; the others lie between in a geometric sequence; auto: the file&apos;s.</source>
        <translation>其中最低者；其余按几何级数排列其间；auto：取文件中的。</translation>
    </message>
    <message>
        <source>The matrix as a file, {rows}×{columns},</source>
        <translation>作为文件的 {rows}×{columns} 矩阵</translation>
    </message>
    <message>
        <source>The matrix holds NaN or infinite values. Every entry must be finite.</source>
        <translation>矩阵含有 NaN 或无穷大。每个元素都必须有限。</translation>
    </message>
    <message>
        <source>The matrix is {shape}, with a row for each of the {pixels} numbers of x: A has measurements × pixels. Turn it round (numpy: A.T).</source>
        <translation>矩阵为 {shape}，x 的 {pixels} 个数各有一行：A 应为测量数 × 像素数。请转置 (numpy: A.T)。</translation>
    </message>
    <message>
        <source>The measurements hold NaN or infinite values. Check the image and the matrix.</source>
        <translation>测量含有 NaN 或无穷大。请检查图像和矩阵。</translation>
    </message>
    <message>
        <source>The measurements must be given in one form: {signs}, or {lower} and {upper}, or {values}.</source>
        <translation>测量必须以一种形式给出：{signs}，或 {lower} 和 {upper}，或 {values}。</translation>
    </message>
    <message>
        <source>The measurements need noise</source>
        <translation>测量需要噪声</translation>
    </message>
    <message>
        <source>The measurements&apos; likelihood and the image&apos;s total variation, within the range of pixels: for pictures of even surfaces and few edges. Of signs alone with the length of the prior&apos;s images.</source>
        <translation>在像素取值范围内，测量的似然加图像的全变差：适合平整表面、边缘不多的图片。只有符号时取先验图像的长度。</translation>
    </message>
    <message>
        <source>The method entry {entry} {why} Write entries such as qcs-sgm or qcs-sgm:levels=100, with commas between them.</source>
        <translation>方法条目 {entry} {why} 请写如 qcs-sgm 或 qcs-sgm:levels=100 的条目，以逗号分隔。</translation>
    </message>
    <message>
        <source>The method {id} is listed twice. Give all its settings to one entry.</source>
        <translation>方法 {id} 列了两次。请把它的所有设置写在一处。</translation>
    </message>
    <message>
        <source>The method {method} cannot use quantized measurements: choose another, or give values.</source>
        <translation>方法 {method} 不能用量化的测量：请选择其他方法，或给出数值。</translation>
    </message>
    <message>
        <source>The method {method} cannot use unquantized measurements: choose another, or give signs or intervals.</source>
        <translation>方法 {method} 不能用未量化的测量：请选择其他方法，或给出符号或区间。</translation>
    </message>
    <message>
        <source>The method {method} has no likelihood score: take one that walks by it, such as {other}.</source>
        <translation>方法 {method} 没有似然得分：请用靠它行进的方法，如 {other}。</translation>
    </message>
    <message>
        <source>The method {method} needs a value for every measurement, but these intervals have no midpoints: use the method qcs-sgm.</source>
        <translation>方法 {method} 需要每个测量有一个值，而这些区间没有中点：请用方法 qcs-sgm。</translation>
    </message>
    <message>
        <source>The method {method} needs linear measurements, but these are quantized: set {bits} to linear, or use the method qcs-sgm.</source>
        <translation>方法 {method} 需要线性测量，而这些是量化的：请将 {bits} 设为 linear，或用方法 qcs-sgm。</translation>
    </message>
    <message>
        <source>The method {method} needs quantized measurements, but these are linear: use {bits} from 1 to 8, or the method linear.</source>
        <translation>方法 {method} 需要量化的测量，而这些是线性的：请用 1 至 8 的 {bits}，或方法 linear。</translation>
    </message>
    <message>
        <source>The method {method} needs quantized measurements, these are linear. Choose another method, or other bits.</source>
        <translation>方法 {method} 需要量化的测量，而这些是线性的。请选择其他方法或其他比特数。</translation>
    </message>
    <message>
        <source>The method {method} needs unquantized (linear) measurements, these are quantized. Choose another method, or other bits.</source>
        <translation>方法 {method} 需要未量化（线性）的测量，而这些是量化的。请选择其他方法或其他比特数。</translation>
    </message>
    <message>
        <source>The mixture has a weight that is not positive or a negative eigenvalue.</source>
        <translation>混合模型有非正的权重或负的特征值。</translation>
    </message>
    <message>
        <source>The mixture has {pixels} pixels, its card says {shape}.</source>
        <translation>混合模型有 {pixels} 个像素，而其卡片为 {shape}。</translation>
    </message>
    <message>
        <source>The mixture&apos;s eigenvectors are not orthonormal.</source>
        <translation>混合模型的特征向量不是标准正交的。</translation>
    </message>
    <message>
        <source>The mixture&apos;s tensor &quot;{tensor}&quot; is missing or has not {dimensions} dimensions.</source>
        <translation>混合模型的张量 &quot;{tensor}&quot; 缺失，或不是 {dimensions} 维。</translation>
    </message>
    <message>
        <source>The mixture&apos;s tensors do not fit each other: weights [K], means and eigenvalues [K, N], eigenvectors [K, N, N].</source>
        <translation>混合模型的各张量互不相符：权重 [K]、均值和特征值 [K, N]、特征向量 [K, N, N]。</translation>
    </message>
    <message>
        <source>The most probable image if its coefficients in a basis have Laplace&apos;s distribution: the measurements&apos; likelihood, with noise and intervals as they are, and the coefficients&apos; absolute sum; the Lasso where measurements are linear. Of signs alone with the length of the prior&apos;s images.</source>
        <translation>若图像在某个基下的系数服从拉普拉斯分布，则为最可能的图像：按原样计入噪声和区间的测量似然，加上系数绝对值之和；线性测量时即 Lasso。只有符号时取先验图像的长度。</translation>
    </message>
    <message>
        <source>The network also sees each pixel&apos;s difference to its surroundings in units of the noise: photographs with little noise are learned faster.</source>
        <translation>网络还能看到每个像素与周围之差，以噪声为单位：噪声小的照片学得更快。</translation>
    </message>
    <message>
        <source>The network is {network}, of which {option} says nothing: leave it out.</source>
        <translation>网络为 {network}，{option} 与之无关：请去掉它。</translation>
    </message>
    <message>
        <source>The noise level where the reverse process begins, from noise alone; it ends at 0.03 for measurements of one to three bits, else at 0.01.</source>
        <translation>反向过程从纯噪声开始的噪声水平；一至三比特的测量在 0.03 结束，否则在 0.01。</translation>
    </message>
    <message>
        <source>The picture {path} could not be made: {errorString}.</source>
        <translation>无法生成图片 {path}：{errorString}。</translation>
    </message>
    <message>
        <source>The prior &quot;{name}&quot; is for images of any size, and how many pixels are measured is not known. Choose a prior of one size.</source>
        <translation>先验 &quot;{name}&quot; 用于任意大小的图像，而不知测量多少像素。请选择只有一种尺寸的先验。</translation>
    </message>
    <message>
        <source>The prior &quot;{name}&quot; is for images of any size, and is calibrated on images only: name some that it was not trained on.</source>
        <translation>先验 &quot;{name}&quot; 用于任意大小的图像，只能在图像上校准：请指定一些未用于训练的图像。</translation>
    </message>
    <message>
        <source>The prior &quot;{name}&quot; is for images of any size, and nothing says which size is meant. Give an image first, or choose a prior of one size.</source>
        <translation>先验 &quot;{name}&quot; 用于任意大小的图像，而没有说明是什么尺寸。请先给出图像，或选择只有一种尺寸的先验。</translation>
    </message>
    <message>
        <source>The prior &quot;{name}&quot; is for images of any size, and nothing says which size is meant. Give an image, or choose a prior of one size.</source>
        <translation>先验 &quot;{name}&quot; 用于任意大小的图像，而没有说明是什么尺寸。请给出图像，或选择只有一种尺寸的先验。</translation>
    </message>
    <message>
        <source>The prior &quot;{name}&quot; is for images of {known}, not of {given}. Choose a prior of that size, or resize the image.</source>
        <translation>先验 &quot;{name}&quot; 用于 {known} 的图像，不用于 {given}。请选择该尺寸的先验，或缩放图像。</translation>
    </message>
    <message>
        <source>The prior has seen pieces of photographs, never this one. {evaluations} evaluations of its network suffice.</source>
        <translation>先验见过许多照片的片段，但从未见过这一幅。其网络只需 {evaluations} 次求值。</translation>
    </message>
    <message>
        <source>The prior is for images of {known}, the training images have {given}: train on images of the prior&apos;s shape.</source>
        <translation>先验用于 {known} 的图像，而训练图像为 {given}：请用先验形状的图像训练。</translation>
    </message>
    <message>
        <source>The prior {name} has no table of denoising errors, which message passing needs: make one with inkling-cli priors calibrate.</source>
        <translation>先验 {name} 没有消息传递所需的去噪误差表：请用 inkling-cli priors calibrate 制作。</translation>
    </message>
    <message>
        <source>The prior {name} is no longer offered. Offer it again.</source>
        <translation>先验 {name} 不再提供。请重新提供。</translation>
    </message>
    <message>
        <source>The prior {name} makes an image of latent numbers at once: there is no process to watch. The window of the priors shows what it makes.</source>
        <translation>先验 {name} 由潜变量一次产生图像：没有可看的过程。先验的窗口会显示它产生什么。</translation>
    </message>
    <message>
        <source>The prior {name} makes images of latent numbers: it has no denoiser and no score. Choose another prior.</source>
        <translation>先验 {name} 由潜变量产生图像：它没有去噪器，也没有得分。请选择另一个先验。</translation>
    </message>
    <message>
        <source>The prior&apos;s card is not usable: {why}. Get the prior again, or train it again.</source>
        <translation>先验的卡片不可用：{why}。请重新获取该先验，或重新训练它。</translation>
    </message>
    <message>
        <source>The prior&apos;s name</source>
        <translation>先验的名称</translation>
    </message>
    <message>
        <source>The prior&apos;s name (default: the file&apos;s)</source>
        <translation>先验的名称（默认：文件的名称）</translation>
    </message>
    <message>
        <source>The prior&apos;s score at a point</source>
        <translation>先验在某点的得分</translation>
    </message>
    <message>
        <source>The prior&apos;s size is not known, so that {picture} cannot be fitted to it. Choose another prior first.</source>
        <translation>先验的尺寸未知，无法使 {picture} 适配它。请先选择另一个先验。</translation>
    </message>
    <message>
        <source>The priors that are installed</source>
        <translation>已安装的先验</translation>
    </message>
    <message>
        <source>The program&apos;s own</source>
        <translation>程序自己的</translation>
    </message>
    <message>
        <source>The reconstruction walks that way from much noise to little. At every step the measurements, 200 of three bits, pull the guess towards them. Noise now: {level}.</source>
        <translation>重建沿着这条路从大噪声走到小噪声。每一步，200 个三比特测量把猜测拉向自己。当前噪声：{level}。</translation>
    </message>
    <message>
        <source>The result has none of the pictures that were asked for: choose other kinds.</source>
        <translation>结果中没有所要的图片：请选择其他种类。</translation>
    </message>
    <message>
        <source>The same with a picture in colour of {numbers} numbers. Measured is one for every {share} of them, and of each measurement one bit is kept: {measurements} bits.</source>
        <translation>对一幅有 {numbers} 个数值的彩色图像做同样的事。每 {share} 个数值测量一次，每次测量保留一个比特：共 {measurements} 个比特。</translation>
    </message>
    <message>
        <source>The schedule (alpha-bar) must fall from step to step, between 1 and 0.</source>
        <translation>方案 (alpha-bar) 必须在 1 与 0 之间逐步下降。</translation>
    </message>
    <message>
        <source>The schedule vp&apos;s a at each step: linear:B:E:N, the running product of 1 - b with N b from B to E; scaled-linear:B:E:N, with the roots of b equally far apart; cosine:N, of Nichol &amp; Dhariwal; or an .npy file of N values.</source>
        <translation>方案 vp 各步的 a：linear:B:E:N，N 个 b 从 B 到 E，取 1 - b 的累积乘积；scaled-linear:B:E:N，b 的平方根等距；cosine:N，Nichol &amp; Dhariwal 的；或含 N 个值的 .npy 文件。</translation>
    </message>
    <message>
        <source>The score-based prior: the name of one that `priors list` shows, or a .safetensors file.</source>
        <translation>基于得分的先验：`priors list` 所列的名称，或一个 .safetensors 文件。</translation>
    </message>
    <message>
        <source>The selection {selection} asks for item {value}, but there are {count}: 0 to {count2}.</source>
        <translation>选择 {selection} 要第 {value} 项，但只有 {count} 项：0 至 {count2}。</translation>
    </message>
    <message>
        <source>The selection {selection} cannot be read: write indices from 0 and ranges, such as 0-9 or 0,4,7-9.</source>
        <translation>无法读取选择 {selection}：请写从 0 起的编号和范围，如 0-9 或 0,4,7-9。</translation>
    </message>
    <message>
        <source>The selection {selection} has a range that runs backwards. Write {last}-{first}.</source>
        <translation>选择 {selection} 中有倒着的范围。请写 {last}-{first}。</translation>
    </message>
    <message>
        <source>The selection {selection} names more than {most} items. Take fewer.</source>
        <translation>选择 {selection} 超过 {most} 项。请减少。</translation>
    </message>
    <message>
        <source>The sensing matrix A: gaussian is i.i.d. N(0, 1/M); dct, hadamard and dft are M rows of a fast orthonormal transform; mask keeps M pixels; ill-conditioned and correlated are the hard ones; file is read from --matrix-file.</source>
        <translation>测量矩阵 A：gaussian 为 i.i.d. N(0, 1/M)；dct、hadamard 和 dft 为快速标准正交变换的 M 行；mask 保留 M 个像素；ill-conditioned 和 correlated 是困难的矩阵；file 从 --matrix-file 读取。</translation>
    </message>
    <message>
        <source>The settings of the diffusion methods</source>
        <translation>扩散方法的设置</translation>
    </message>
    <message>
        <source>The settings of the methods with a generator</source>
        <translation>用生成器的方法的设置</translation>
    </message>
    <message>
        <source>The settings of the methods without a network</source>
        <translation>不用网络的方法的设置</translation>
    </message>
    <message>
        <source>The signs are the same to the last bit. But the prior, which has learned digits, would hardly change the first one, and the others much more: that is how it chooses.</source>
        <translation>符号直到最后一个比特都相同。但学过数字的先验几乎不会改动第一幅，而会大改其他几幅：它就是这样选择的。</translation>
    </message>
    <message>
        <source>The signs, if looked at closely</source>
        <translation>仔细看符号</translation>
    </message>
    <message>
        <source>The stored runs {name} are incomplete.</source>
        <translation>所存的运行 {name} 不完整。</translation>
    </message>
    <message>
        <source>The study cannot be read: {why}</source>
        <translation>无法读取研究：{why}</translation>
    </message>
    <message>
        <source>The study has more than {most} cells. Take fewer values.</source>
        <translation>研究的单元超过 {most} 个。请减少取值。</translation>
    </message>
    <message>
        <source>The study has no column {column}.{hint}</source>
        <translation>研究没有列 {column}。{hint}</translation>
    </message>
    <message>
        <source>The study has no images. Name a picture, an .npy or IDX file, or prior:4 for four draws from the prior.</source>
        <translation>研究没有图像。请指定图片、.npy 或 IDX 文件，或用 prior:4 从先验抽四个样。</translation>
    </message>
    <message>
        <source>The study has no method {id}: it has {known}.</source>
        <translation>研究没有方法 {id}：它有 {known}。</translation>
    </message>
    <message>
        <source>The study has no method. Name one or more of them.</source>
        <translation>研究没有方法。请指定一种或多种。</translation>
    </message>
    <message>
        <source>{prior} is a function of this program, and a study&apos;s cells are kept by the weights that they were made with. Import the network as a prior in its place.</source>
        <translation>{prior} 是本程序中的函数，而研究的单元按其计算所用的权重保存。请改为将该网络导入为先验。</translation>
    </message>
    <message>
        <source>The study has several values of {columns}. Choose one of each with {where}, such as {example}.</source>
        <translation>研究的 {columns} 有多个值。请用 {where} 各选其一，如 {example}。</translation>
    </message>
    <message>
        <source>The study needs a prior for images of one size, and {prior} is not.</source>
        <translation>研究需要用于单一尺寸图像的先验，而 {prior} 不是。</translation>
    </message>
    <message>
        <source>The summary that sweep prints, in its place</source>
        <translation>改为输出 sweep 所显示的摘要</translation>
    </message>
    <message>
        <source>The system gives no thread to run {count} methods side by side ({reason}). Close other programs, or run fewer methods at once.</source>
        <translation>系统没有给出线程来并排运行 {count} 种方法 ({reason})。请关闭其他程序，或一次少运行几种方法。</translation>
    </message>
    <message>
        <source>The thresholds have the shape {shape}, but {measurements} measurements of 1 bit need {needed}.</source>
        <translation>阈值的形状为 {shape}，而 {measurements} 个 1 比特测量需要 {needed}。</translation>
    </message>
    <message>
        <source>The thresholds have the shape {shape}, but {measurements} measurements of {bits} bits need {needed}.</source>
        <translation>阈值的形状为 {shape}，而 {measurements} 个 {bits} 比特测量需要 {needed}。</translation>
    </message>
    <message>
        <source>The thresholds hold NaN or infinite values: all must be finite.</source>
        <translation>阈值含有 NaN 或无穷大：全部都必须有限。</translation>
    </message>
    <message>
        <source>The thresholds of measurement {row} do not rise: each must be greater than the one before.</source>
        <translation>测量 {row} 的阈值没有递增：每个都必须大于前一个。</translation>
    </message>
    <message>
        <source>The total variation&apos;s factor: one over the mean size of a pixel&apos;s step to its neighbours.</source>
        <translation>全变差的系数：像素与邻近像素之差的平均大小的倒数。</translation>
    </message>
    <message>
        <source>The training diverged at step {step}: lower {rate}, or resume the last checkpoint with a lower one.</source>
        <translation>训练在第 {step} 步发散：请降低 {rate}，或以更低的值从最后的检查点继续。</translation>
    </message>
    <message>
        <source>The training set</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>The training set has {count} images: too few for {held-out} {images} and one batch of {batch}.</source>
        <translation>训练集有 {count} 幅图像：对 {held-out} {images} 和一批 {batch} 幅来说太少。</translation>
    </message>
    <message>
        <source>The true images, to compare with: [N] or [B, N]</source>
        <translation>供比较的真实图像：[N] 或 [B, N]</translation>
    </message>
    <message>
        <source>The weights are written to {weights}. {problem}</source>
        <translation>权重已写入 {weights}。{problem}</translation>
    </message>
    <message>
        <source>The weights hold a tensor &quot;{tensor}&quot; that the card&apos;s network does not have. Get the prior again, or train it again.</source>
        <translation>权重含有卡片的网络所没有的张量 &quot;{tensor}&quot;。请重新获取该先验，或重新训练它。</translation>
    </message>
    <message>
        <source>The weights hold {count} tensors and the card&apos;s network has {needed}. Get or make the prior again.</source>
        <translation>权重含有 {count} 个张量，而卡片的网络有 {needed} 个。请重新获取或制作该先验。</translation>
    </message>
    <message>
        <source>The weights lack the tensor &quot;{tensor}&quot;: they are not of the network that the card describes. Get or make the prior again.</source>
        <translation>权重缺少张量 &quot;{tensor}&quot;：它们不属于卡片所述的网络。请重新获取或制作该先验。</translation>
    </message>
    <message>
        <source>The weights lack the tensor &quot;{tensor}&quot;: they are not of the network that the card describes. Get the prior again, or train it again.</source>
        <translation>权重缺少张量 &quot;{tensor}&quot;：它们不属于卡片所述的网络。请重新获取该先验，或重新训练它。</translation>
    </message>
    <message>
        <source>The weights&apos; licence, for the card</source>
        <translation>权重的许可证，写入卡片</translation>
    </message>
    <message>
        <source>The weights&apos; noise levels (&quot;{tensor}&quot;) do not fall towards zero. Get or make the prior again.</source>
        <translation>权重的噪声水平 (&quot;{tensor}&quot;) 没有向零递减。请重新获取或制作该先验。</translation>
    </message>
    <message>
        <source>The weights&apos; tensor &quot;{tensor}&quot; is {shape}, the card&apos;s network needs {needed}. Get or make the prior again.</source>
        <translation>权重的张量 &quot;{tensor}&quot; 为 {shape}，而卡片的网络需要 {needed}。请重新获取或制作该先验。</translation>
    </message>
    <message>
        <source>The weights&apos; tensor &quot;{tensor}&quot; is {shape}, the card&apos;s network needs {needed}. Get the prior again, or train it again.</source>
        <translation>权重的张量 &quot;{tensor}&quot; 为 {shape}，而卡片的网络需要 {needed}。请重新获取该先验，或重新训练它。</translation>
    </message>
    <message>
        <source>The whole card as JSON, the mean image too</source>
        <translation>整张卡片的 JSON，含平均图像</translation>
    </message>
    <message>
        <source>The wrong prior</source>
        <translation>不合适的先验</translation>
    </message>
    <message>
        <source>Their length, where 2 is the largest that is stable.</source>
        <translation>其步长，2 为稳定的最大值。</translation>
    </message>
    <message>
        <source>There are {count} measurements per image, but the matrix has {rows} rows: give one measurement for each row.</source>
        <translation>每幅图像有 {count} 个测量，而矩阵有 {rows} 行：请每行给一个测量。</translation>
    </message>
    <message>
        <source>There is a prior &quot;{name}&quot; already ({path}). Give another {option}.</source>
        <translation>已有先验 &quot;{name}&quot; ({path})。请给出其他 {option}。</translation>
    </message>
    <message>
        <source>There is no device &quot;{name}&quot; here; there is: {known}. Choose one of them, or install a libtorch with CUDA.</source>
        <translation>这里没有设备 &quot;{name}&quot;；有的是：{known}。请从中选择，或安装带 CUDA 的 libtorch。</translation>
    </message>
    <message>
        <source>There is no file {name}. Name a picture, a folder or .tar of them, an .npy or an IDX file (file:0-9 takes the first ten images), or prior:4.</source>
        <translation>没有文件 {name}。请指定图片、图片的文件夹或 .tar、.npy 或 IDX 文件（file:0-9 取前十幅），或 prior:4。</translation>
    </message>
    <message>
        <source>There is no home folder to keep the program in.</source>
        <translation>没有可存放该程序的主文件夹。</translation>
    </message>
    <message>
        <source>There is no home folder to put the prior into. Name a file with {option}.</source>
        <translation>没有可放置该先验的主文件夹。请用 {option} 指定文件。</translation>
    </message>
    <message>
        <source>There is no image {index}: &apos;{file}&apos; holds {count} images, numbered 0 to {last}.</source>
        <translation>没有图像 {index}：&apos;{file}&apos; 含有 {count} 幅图像，编号 0 至 {last}。</translation>
    </message>
    <message>
        <source>There is no image {index}: &apos;{file}&apos; is empty. Give another file.</source>
        <translation>没有图像 {index}：&apos;{file}&apos; 为空。请给出另一个文件。</translation>
    </message>
    <message>
        <source>There is no image. Name a picture, an .npy or IDX file, or prior:1 for a draw from the prior.</source>
        <translation>没有图像。请指定图片、.npy 或 IDX 文件，或用 prior:1 从先验抽样。</translation>
    </message>
    <message>
        <source>There is no method. Choose one or more of {ids}.</source>
        <translation>没有方法。请从 {ids} 中选择一种或多种。</translation>
    </message>
    <message>
        <source>There is no plot to export.</source>
        <translation>没有可导出的图表。</translation>
    </message>
    <message>
        <source>There is no prediction for this matrix ({matrix}), whose singular vectors do not look random to an image: state evolution does not hold. Message passing checks by simulation what it predicts of a run. What can be predicted: {instead}.</source>
        <translation>对此矩阵（{matrix}）没有预测，其奇异向量对图像而言不像随机的：状态演化不成立。消息传递会用模拟检验它对一次运行的预测。可以预测的有：{instead}。</translation>
    </message>
    <message>
        <source>There is no prior &quot;{name}&quot;. There are: {known}. Name one of them or a {suffix} file, or put it into a folder that INKLING_MODELS names.{folders}</source>
        <translation>没有先验 &quot;{name}&quot;。现有：{known}。请指定其一或一个 {suffix} 文件，或将它放入 INKLING_MODELS 所指的文件夹。{folders}</translation>
    </message>
    <message>
        <source>There is no prior in {folders}. Train one (inkling-cli train), or name its folder in INKLING_MODELS.</source>
        <translation>{folders} 中没有先验。请训练一个 (inkling-cli train)，或在 INKLING_MODELS 中指定其文件夹。</translation>
    </message>
    <message>
        <source>There is not enough memory for the animation: choose a smaller scale.</source>
        <translation>内存不足以制作动画：请选择更小的倍数。</translation>
    </message>
    <message>
        <source>This prior&apos;s network is a TorchScript program, which is kept apart from it and is not here ({file}). A prior from somebody else comes with its .pt file: import that, if you trust it, with inkling-cli priors import FILE.pt {trust}.</source>
        <translation>此先验的网络是 TorchScript 程序，单独存放，而这里没有 ({file})。来自他人的先验附有 .pt 文件：若您信任它，请用 inkling-cli priors import FILE.pt {trust} 导入。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Thresholds file</source>
        <translation>阈值文件</translation>
    </message>
    <message>
        <source>Time the network and the likelihood scores here</source>
        <translation>在此机器上测量网络和似然得分的用时</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>TorchScript</source>
        <translation>TorchScript</translation>
    </message>
    <message>
        <source>TorchScript networks</source>
        <translation>TorchScript 网络</translation>
    </message>
    <message>
        <source>Total variation</source>
        <translation>全变差</translation>
    </message>
    <message>
        <source>Total variation weight</source>
        <translation>全变差权重</translation>
    </message>
    <message>
        <source>Train a prior on images</source>
        <translation>在图像上训练先验</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training range</source>
        <translation>训练范围</translation>
    </message>
    <message>
        <source>Training time, over which the learning rate falls to zero; 0: until the steps are done.</source>
        <translation>训练时间，学习率在此期间降到零；0：直到步数完成。</translation>
    </message>
    <message>
        <source>Turn crops by quarter turns at random, so that a few pictures show more; what is upright is then not learned.</source>
        <translation>随机将裁剪块旋转 90 度的倍数，使少量图片显示更多；但学不到何为正立。</translation>
    </message>
    <message>
        <source>U-Net</source>
        <translation>U-Net</translation>
    </message>
    <message>
        <source>Units of each of the two layers of its decoder and its encoder.</source>
        <translation>其解码器和编码器两层各自的单元数。</translation>
    </message>
    <message>
        <source>Unknown command {name}.{hint} The commands are {names}.</source>
        <translation>未知命令 {name}。{hint} 命令有 {names}。</translation>
    </message>
    <message>
        <source>Unknown method {id}: it must be one of {known}.{hint}</source>
        <translation>未知方法 {id}：它必须是 {known} 之一。{hint}</translation>
    </message>
    <message>
        <source>Unknown option {name}.{hint}</source>
        <translation>未知选项 {name}。{hint}</translation>
    </message>
    <message>
        <source>Unknown option {name}.{hint} {command} {help} lists the options.</source>
        <translation>未知选项 {name}。{hint} {command} {help} 会列出选项。</translation>
    </message>
    <message>
        <source>Unknown study {study}: it must be one of {names}.</source>
        <translation>未知研究 {study}：它必须是 {names} 之一。</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation>请先解包。</translation>
    </message>
    <message>
        <source>Unpack it first: a folder of pictures can be given.</source>
        <translation>请先解包：可以给出图片的文件夹。</translation>
    </message>
    <message>
        <source>Upper ends of the measurements&apos; intervals, +inf allowed; with --lower</source>
        <translation>测量区间的上端，可为 +inf；与 --lower 一起</translation>
    </message>
    <message>
        <source>Use a machine with more memory.</source>
        <translation>请使用内存更大的机器。</translation>
    </message>
    <message>
        <source>Use fewer or smaller images.</source>
        <translation>请用更少或更小的图像。</translation>
    </message>
    <message>
        <source>Variational autoencoder</source>
        <translation>变分自编码器</translation>
    </message>
    <message>
        <source>Videos are made by the ffmpeg program, which is not installed. Install it, or export a GIF.</source>
        <translation>视频由 ffmpeg 程序制作，但它尚未安装。请安装它，或导出 GIF。</translation>
    </message>
    <message>
        <source>Warm start</source>
        <translation>热启动</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What a TorchScript network gives: the denoised image; the noise, divided by its level where the network is told the level; or the score.</source>
        <translation>TorchScript 网络的输出：去噪后的图像；噪声，若告知其水平则除以该水平；或得分。</translation>
    </message>
    <message>
        <source>What does the prior of garments make of the signs of a digit?</source>
        <translation>服装的先验会由一个数字的符号得出什么？</translation>
    </message>
    <message>
        <source>What is trained: a U-Net as Karras et al. (2022) precondition it, or a network of the papers, NCSNv2 and its deeper kin (Song &amp; Ermon 2020); or a variational autoencoder (Kingma &amp; Welling 2014), whose decoder is a prior for the methods that search among its images.</source>
        <translation>训练的对象：按 Karras 等 (2022) 预处理的 U-Net，或论文的网络 NCSNv2 及其更深的变体 (Song &amp; Ermon 2020)；或变分自编码器 (Kingma &amp; Welling 2014)，其解码器是在其图像中搜索的方法的先验。</translation>
    </message>
    <message>
        <source>What it takes a pixel for, given the latent numbers: Bernoulli&apos;s distribution, or a Gaussian one of the variance that fits best.</source>
        <translation>给定潜变量时像素服从的分布：伯努利分布，或方差拟合最好的高斯分布。</translation>
    </message>
    <message>
        <source>What plain blocks&apos; products are rounded to while training; the weights stay float32. bfloat16 is several times as fast where the processor has instructions for it (AMX, or AVX-512 BF16), and slower elsewhere.</source>
        <translation>训练时普通块的乘积舍入到的精度；权重仍为 float32。在具有相应指令（AMX 或 AVX-512 BF16）的处理器上 bfloat16 快数倍，其他则更慢。</translation>
    </message>
    <message>
        <source>What predict says against message passing&apos;s result</source>
        <translation>预测值与消息传递的结果</translation>
    </message>
    <message>
        <source>What the file must hold, else it is refused; auto takes what it says itself.</source>
        <translation>文件必须具有的结构，否则拒绝；auto 以其自身所述为准。</translation>
    </message>
    <message>
        <source>What the prior invents</source>
        <translation>先验虚构了什么</translation>
    </message>
    <message>
        <source>What torch.save or torch.jit.save wrote</source>
        <translation>torch.save 或 torch.jit.save 写出的文件</translation>
    </message>
    <message>
        <source>Where the data come from, for the card</source>
        <translation>数据的来源，写入卡片</translation>
    </message>
    <message>
        <source>Where the image has few large coefficients: wavelets (sym4, both sides of the image even) or the cosine transform.</source>
        <translation>图像在其中只有少数大系数的基：小波（sym4，图像两边均为偶数）或余弦变换。</translation>
    </message>
    <message>
        <source>Where to compute: auto takes the first CUDA device if there is one.</source>
        <translation>在何处计算：auto 在有 CUDA 设备时使用第一个。</translation>
    </message>
    <message>
        <source>Where to take it: x_t, [N] or [B, N]</source>
        <translation>在何处：x_t，[N] 或 [B, N]</translation>
    </message>
    <message>
        <source>Where: images as every command reads them, here at any noise level</source>
        <translation>在何处：与各命令相同的图像，这里可为任何噪声水平</translation>
    </message>
    <message>
        <source>Whether posterior samples spread as far as they err</source>
        <translation>后验样本的离散是否与其误差相当</translation>
    </message>
    <message>
        <source>Which of them will be the best?</source>
        <translation>其中哪个最好？</translation>
    </message>
    <message>
        <source>Whose errors of the denoiser message passing reckons with: the average image&apos;s, from the prior&apos;s card, or this image&apos;s, measured on the way by a few probes and by the measurements&apos; likelihood. automatic: the image&apos;s from 256 measurements of 1,024 pixels on.</source>
        <translation>消息传递所用的去噪器误差：取自先验卡片的平均图像的，还是途中用少量探针和测量的似然测得的本图像的。automatic：测量不少于 256 个且像素不少于 1,024 个时取图像自身的。</translation>
    </message>
    <message>
        <source>Whose they are, for the card</source>
        <translation>权重的作者，写入卡片</translation>
    </message>
    <message>
        <source>Why does it not begin with little noise at once?</source>
        <translation>为什么不一开始就用小噪声？</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>With condition number κ the singular values fall by the factor κ, and measurements repeat each other. Drawn are the two that are the most alike (correlation {alikeness}): what their signs leave of a Gaussian.</source>
        <translation>条件数为 κ 时，奇异值下降 κ 倍，测量彼此重复。图中是最相似的两个测量（相关系数 {alikeness}）：它们的符号使高斯分布剩下什么。</translation>
    </message>
    <message>
        <source>With little noise the prior corrects small errors only. Under much noise it decides what is there at all, then how it is written, and last the edges. This run took {evaluations} evaluations of the network and reached {psnr} dB.</source>
        <translation>噪声小时，先验只修正小错误。噪声大时，它决定画的是什么，然后是怎么写的，最后才是边缘。这次运行用了 {evaluations} 次网络求值，达到 {psnr} dB。</translation>
    </message>
    <message>
        <source>Writing the trajectory</source>
        <translation>写入轨迹</translation>
    </message>
    <message>
        <source>[channels, height, width], 1 or 3 channels and sides of 1 to {largest}</source>
        <translation>[通道, 高, 宽]，1 或 3 个通道，边长 1 至 {largest}</translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation>HEIC 图片</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>JPEG 2000 图片</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>JPEG XL 图片</translation>
    </message>
    <message>
        <source>a MATLAB file</source>
        <translation>MATLAB 文件</translation>
    </message>
    <message>
        <source>a NumPy array</source>
        <translation>NumPy 数组</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a PyTorch file</source>
        <translation>PyTorch 文件</translation>
    </message>
    <message>
        <source>a Python pickle, which is never loaded</source>
        <translation>Python pickle，绝不会被加载</translation>
    </message>
    <message>
        <source>a case</source>
        <translation>一个情形</translation>
    </message>
    <message>
        <source>a case has the method {method}, which the study has not.</source>
        <translation>某个情形有方法 {method}，而研究没有。</translation>
    </message>
    <message>
        <source>a comma is missing in the shape</source>
        <translation>形状中缺少逗号</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>压缩存档</translation>
    </message>
    <message>
        <source>a compressed tar archive</source>
        <translation>压缩的 tar 存档</translation>
    </message>
    <message>
        <source>a file of that name has come there that is not Inkling&apos;s</source>
        <translation>那里出现了一个同名但不属于 Inkling 的文件</translation>
    </message>
    <message>
        <source>a file of weights that torch.save wrote (.pth, .pt)</source>
        <translation>torch.save 写出的权重文件 (.pth、.pt)</translation>
    </message>
    <message>
        <source>a keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>a level&apos;s multiplier</source>
        <translation>某级的倍数</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a list of methods</source>
        <translation>方法的列表</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本的列表</translation>
    </message>
    <message>
        <source>a list of two values or more</source>
        <translation>两个或更多值的列表</translation>
    </message>
    <message>
        <source>a matrix</source>
        <translation>一个矩阵</translation>
    </message>
    <message>
        <source>a method</source>
        <translation>一种方法</translation>
    </message>
    <message>
        <source>a network (ONNX)</source>
        <translation>网络 (ONNX)</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a number or null</source>
        <translation>数或 null</translation>
    </message>
    <message>
        <source>a number, {range}</source>
        <translation>数，{range}</translation>
    </message>
    <message>
        <source>a number, {range}, or {keyword}</source>
        <translation>数，{range}，或 {keyword}</translation>
    </message>
    <message>
        <source>a prior</source>
        <translation>先验</translation>
    </message>
    <message>
        <source>a row of {what}</source>
        <translation>{what} 的一行</translation>
    </message>
    <message>
        <source>a row of {what} is not [noise, value]</source>
        <translation>{what} 的一行不是 [噪声, 值]</translation>
    </message>
    <message>
        <source>a safetensors file of weights</source>
        <translation>权重的 safetensors 文件</translation>
    </message>
    <message>
        <source>a side</source>
        <translation>边长</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>tar 存档</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a text does not end</source>
        <translation>文本没有结束</translation>
    </message>
    <message>
        <source>a text with characters that do not belong there</source>
        <translation>文本含有不该有的字符</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a whole number, 0 to {largest}</source>
        <translation>0 至 {largest} 的整数</translation>
    </message>
    <message>
        <source>a whole number, {range}</source>
        <translation>整数，{range}</translation>
    </message>
    <message>
        <source>a whole number, {range}, or {keyword}</source>
        <translation>整数，{range}，或 {keyword}</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>zip 存档</translation>
    </message>
    <message>
        <source>a {format} picture</source>
        <translation>{format} 图片</translation>
    </message>
    <message>
        <source>above {low} up to {high}</source>
        <translation>大于 {low}，至 {high}</translation>
    </message>
    <message>
        <source>above {low} up to {high} (less than {high})</source>
        <translation>大于 {low}，至 {high}（小于 {high}）</translation>
    </message>
    <message>
        <source>adam</source>
        <translation>adam</translation>
    </message>
    <message>
        <source>allocate memory</source>
        <translation>allocate memory</translation>
    </message>
    <message>
        <source>an .npy file</source>
        <translation>.npy 文件</translation>
    </message>
    <message>
        <source>an .npz archive of arrays</source>
        <translation>数组的 .npz 存档</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>AVIF 图片</translation>
    </message>
    <message>
        <source>an HDF5 file (as MATLAB 7.3 and Keras write)</source>
        <translation>HDF5 文件（MATLAB 7.3 和 Keras 所写）</translation>
    </message>
    <message>
        <source>an IDX file</source>
        <translation>IDX 文件</translation>
    </message>
    <message>
        <source>an earlier one</source>
        <translation>更早的版本</translation>
    </message>
    <message>
        <source>an entry does not begin as one</source>
        <translation>一个条目的开头不对</translation>
    </message>
    <message>
        <source>an experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>an image of {shape} does not divide by {step} (patch times 2 for each further level)</source>
        <translation>{shape} 的图像不能被 {step} 整除（patch 乘以其后每级的 2）</translation>
    </message>
    <message>
        <source>an image or null</source>
        <translation>图像或 null</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>another prior</source>
        <translation>另一个先验</translation>
    </message>
    <message>
        <source>answers at once</source>
        <translation>立即回答</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>任意大小</translation>
    </message>
    <message>
        <source>are not base64 text.</source>
        <translation>不是 base64 文本。</translation>
    </message>
    <message>
        <source>are not in the order of their evaluations.</source>
        <translation>未按求值的顺序排列。</translation>
    </message>
    <message>
        <source>as an {kind} it has no tensor &quot;{tensor}&quot;</source>
        <translation>作为 {kind} 它没有张量 &quot;{tensor}&quot;</translation>
    </message>
    <message>
        <source>as an {kind} it should have no tensor &quot;{tensor}&quot;, {shape}</source>
        <translation>作为 {kind} 它不应有张量 &quot;{tensor}&quot;，{shape}</translation>
    </message>
    <message>
        <source>as an {kind} of width {width} its &quot;{tensor}&quot; should be {needed}, and is {shape}</source>
        <translation>作为宽度 {width} 的 {kind}，其 &quot;{tensor}&quot; 应为 {needed}，却是 {shape}</translation>
    </message>
    <message>
        <source>asks for {name}, which weights have no need of: such a file could run anything, and nothing in it is run. Save the weights alone, torch.save(model.state_dict(), &quot;weights.pth&quot;), where the network&apos;s code is.</source>
        <translation>要求 {name}，而权重不需要它：这样的文件可以运行任何东西，其中的内容一概不运行。请在有网络代码之处用 torch.save(model.state_dict(), &quot;weights.pth&quot;) 只保存权重。</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动 (auto)</translation>
    </message>
    <message>
        <source>auto, cpu, cuda, or cuda:0 to cuda:99</source>
        <translation>auto、cpu、cuda，或 cuda:0 至 cuda:99</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动 (automatic)</translation>
    </message>
    <message>
        <source>averaged</source>
        <translation>平均 (averaged)</translation>
    </message>
    <message>
        <source>became shorter while it was read. Read it again.</source>
        <translation>在读取时变短了。请重新读取。</translation>
    </message>
    <message>
        <source>bernoulli</source>
        <translation>伯努利 (bernoulli)</translation>
    </message>
    <message>
        <source>beta_1, the noise level where the annealing starts. 2 is six times the root mean square of the digits; the papers start at 50.</source>
        <translation>beta_1，退火开始的噪声水平。2 是数字均方根的六倍；论文从 50 开始。</translation>
    </message>
    <message>
        <source>beta_T, the noise level where the annealing ends. auto: 0.03 for measurements of one to three bits, which leave more open than that, else 0.01, the papers&apos; level; with a step-size 0.01 too.</source>
        <translation>beta_T，退火结束的噪声水平。auto：一至三比特的测量为 0.03，因为它们留下的未定之处更多；否则为论文的 0.01；给出 step-size 时也是 0.01。</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>bias-free DnCNN</source>
        <translation>无偏置 DnCNN</translation>
    </message>
    <message>
        <source>bit</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>calibration images</source>
        <translation>校准图像</translation>
    </message>
    <message>
        <source>can use quantized measurements</source>
        <translation>能使用量化的测量</translation>
    </message>
    <message>
        <source>can use unquantized values</source>
        <translation>能使用未量化的值</translation>
    </message>
    <message>
        <source>cannot be read: no permission. Change its permissions.</source>
        <translation>无法读取：没有权限。请更改其权限。</translation>
    </message>
    <message>
        <source>cannot be read: {reason}.</source>
        <translation>无法读取：{reason}。</translation>
    </message>
    <message>
        <source>card</source>
        <translation>卡片 (card)</translation>
    </message>
    <message>
        <source>channels first</source>
        <translation>通道在前</translation>
    </message>
    <message>
        <source>channels last</source>
        <translation>通道在后</translation>
    </message>
    <message>
        <source>channels, height and width, as 3,64,64, or channels, as 3</source>
        <translation>通道数、高、宽，如 3,64,64；或通道数，如 3</translation>
    </message>
    <message>
        <source>colour images (RGBA)</source>
        <translation>彩色图像 (RGBA)</translation>
    </message>
    <message>
        <source>compressed (gzip)</source>
        <translation>压缩文件 (gzip)</translation>
    </message>
    <message>
        <source>condition numbers from 1 to a million, one bit</source>
        <translation>条件数从 1 到一百万，一比特</translation>
    </message>
    <message>
        <source>consistent</source>
        <translation>一致 (consistent)</translation>
    </message>
    <message>
        <source>correlated</source>
        <translation>行列相关</translation>
    </message>
    <message>
        <source>correlated matrix, ρ = {rho}</source>
        <translation>行列相关的矩阵，ρ = {rho}</translation>
    </message>
    <message>
        <source>correlations from 0 to 0.8, one bit</source>
        <translation>相关系数从 0 到 0.8，一比特</translation>
    </message>
    <message>
        <source>cropped to {size}</source>
        <translation>裁剪为 {size}</translation>
    </message>
    <message>
        <source>dct</source>
        <translation>dct</translation>
    </message>
    <message>
        <source>declares images of {rows}×{columns} pixels; 1 to {most} a side are possible.</source>
        <translation>声明 {rows}×{columns} 像素的图像；每边可为 1 至 {most}。</translation>
    </message>
    <message>
        <source>declares {count} images of {shape}, {declared} bytes; compressed files are read up to {limit} bytes. Decompress it first (gunzip): of a plain file only what is selected is read.</source>
        <translation>声明 {count} 幅 {shape} 的图像，共 {declared} 字节；压缩文件最多读取 {limit} 字节。请先解压 (gunzip)：未压缩的文件只读取所选部分。</translation>
    </message>
    <message>
        <source>denoised</source>
        <translation>去噪图像 (denoised)</translation>
    </message>
    <message>
        <source>dft</source>
        <translation>dft</translation>
    </message>
    <message>
        <source>dither auto</source>
        <translation>抖动 auto</translation>
    </message>
    <message>
        <source>dither {}</source>
        <translation>抖动 {}</translation>
    </message>
    <message>
        <source>does not exist; check the name.</source>
        <translation>不存在；请检查名称。</translation>
    </message>
    <message>
        <source>does not say which method it is about.</source>
        <translation>没有说明针对哪种方法。</translation>
    </message>
    <message>
        <source>drawing from the prior</source>
        <translation>从先验抽样</translation>
    </message>
    <message>
        <source>drawing samples</source>
        <translation>抽取样本</translation>
    </message>
    <message>
        <source>each part</source>
        <translation>每个部分</translation>
    </message>
    <message>
        <source>edm-unet</source>
        <translation>edm-unet</translation>
    </message>
    <message>
        <source>eight portraits: 18 minutes of one core, most of it under the ill-conditioned matrix; --method message-passing: 90 seconds</source>
        <translation>八幅肖像：单核 18 分钟，大部分用于病态矩阵；--method message-passing：90 秒</translation>
    </message>
    <message>
        <source>eight portraits: nine minutes of one busy core; --method message-passing: 21 seconds</source>
        <translation>八幅肖像：一个繁忙的核九分钟；--method message-passing：21 秒</translation>
    </message>
    <message>
        <source>ema</source>
        <translation>ema</translation>
    </message>
    <message>
        <source>ema: of a checkpoint with a moving average of the weights that average; raw: the weights themselves.</source>
        <translation>ema：含有权重滑动平均的检查点取该平均；raw：权重本身。</translation>
    </message>
    <message>
        <source>eps, the papers&apos; way to give the step: alpha_t = eps beta_t^2/beta_T^2, so r = eps/beta_T^2. auto: the step ratio decides.</source>
        <translation>eps，论文给出步长的方式：alpha_t = eps beta_t^2/beta_T^2，即 r = eps/beta_T^2。auto：由步长比决定。</translation>
    </message>
    <message>
        <source>every method for quantized measurements, under a Gaussian and an ill-conditioned matrix, one bit: of the images that are named</source>
        <translation>所有用于量化测量的方法，在高斯矩阵和病态矩阵下，一比特：对所指定的图像</translation>
    </message>
    <message>
        <source>every method under the README&apos;s settings</source>
        <translation>README 设置下的所有方法</translation>
    </message>
    <message>
        <source>false</source>
        <translation>否</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>fortran_order is neither True nor False</source>
        <translation>fortran_order 既非 True 也非 False</translation>
    </message>
    <message>
        <source>gamma, the factor before the likelihood&apos;s score; 0 ignores the measurements.</source>
        <translation>gamma，似然得分前的系数；0 表示忽略测量。</translation>
    </message>
    <message>
        <source>gaussian</source>
        <translation>高斯</translation>
    </message>
    <message>
        <source>gives no value.</source>
        <translation>没有给出值。</translation>
    </message>
    <message>
        <source>grey images</source>
        <translation>灰度图像</translation>
    </message>
    <message>
        <source>grey put in three channels</source>
        <translation>灰色放入三个通道</translation>
    </message>
    <message>
        <source>groups does not divide the channels of every level</source>
        <translation>groups 不能整除每级的通道数</translation>
    </message>
    <message>
        <source>hadamard</source>
        <translation>Hadamard</translation>
    </message>
    <message>
        <source>has a dimension too large for any memory.</source>
        <translation>有一个维度对任何内存都过大。</translation>
    </message>
    <message>
        <source>has a header of {size} bytes, which is more than any array needs.</source>
        <translation>的文件头有 {size} 字节，超过任何数组所需。</translation>
    </message>
    <message>
        <source>has a malformed header: &apos;{key}&apos; in __metadata__ is not a text. Get the file again.</source>
        <translation>的文件头格式错误：__metadata__ 中的 &apos;{key}&apos; 不是文本。请重新获取该文件。</translation>
    </message>
    <message>
        <source>has a malformed header: __metadata__ is not an object. Get the file again.</source>
        <translation>的文件头格式错误：__metadata__ 不是对象。请重新获取该文件。</translation>
    </message>
    <message>
        <source>has a malformed header: it is not a JSON object. Get the file again.</source>
        <translation>的文件头格式错误：它不是 JSON 对象。请重新获取该文件。</translation>
    </message>
    <message>
        <source>has a malformed header: {why}. Get the file again.</source>
        <translation>的文件头格式错误：{why}。请重新获取该文件。</translation>
    </message>
    <message>
        <source>has a malformed header: {why}. Save the array again with numpy.save.</source>
        <translation>的文件头格式错误：{why}。请用 numpy.save 重新保存数组。</translation>
    </message>
    <message>
        <source>has a negative dimension ({value}). Save the array again with numpy.save.</source>
        <translation>有负的维度 ({value})。请用 numpy.save 重新保存数组。</translation>
    </message>
    <message>
        <source>has a root mean square of {rms}, the noise level allows about {most}</source>
        <translation>的均方根为 {rms}，而该噪声水平约允许 {most}</translation>
    </message>
    <message>
        <source>has a run on image {image}, but only {images} images.</source>
        <translation>有针对图像 {image} 的运行，但只有 {images} 幅图像。</translation>
    </message>
    <message>
        <source>has a run that is not its own on the first image.</source>
        <translation>有一次运行不是它自己在第一幅图像上的。</translation>
    </message>
    <message>
        <source>has a shape that is not a list of whole numbers from 0.</source>
        <translation>的形状不是从 0 起的整数的列表。</translation>
    </message>
    <message>
        <source>has an empty image among its samples or components.</source>
        <translation>的样本或分量中有空图像。</translation>
    </message>
    <message>
        <source>has an unknown key {key}.{hint}</source>
        <translation>有未知的键 {key}。{hint}</translation>
    </message>
    <message>
        <source>has bytes left over after its last image. Get the file again.</source>
        <translation>在最后一幅图像之后还有多余字节。请重新获取该文件。</translation>
    </message>
    <message>
        <source>has bytes left over: it declares {count} images of {shape}, {declared} bytes, but {there} follow its header. Get the file again.</source>
        <translation>有多余字节：它声明 {count} 幅 {shape} 的图像，共 {declared} 字节，而其头之后有 {there} 字节。请重新获取该文件。</translation>
    </message>
    <message>
        <source>has bytes left over: its tensors take {size} bytes, but {there} follow its header. Get the file again.</source>
        <translation>有多余字节：其张量占 {size} 字节，而文件头之后有 {there} 字节。请重新获取该文件。</translation>
    </message>
    <message>
        <source>has bytes left over: {shape} values of type {type} take {size} bytes, but {there} follow the header. Get the file again.</source>
        <translation>有多余字节：类型 {type} 的 {shape} 个值占 {size} 字节，而文件头之后有 {there} 字节。请重新获取该文件。</translation>
    </message>
    <message>
        <source>has data_offsets that are not two whole numbers from 0.</source>
        <translation>的 data_offsets 不是两个从 0 起的整数。</translation>
    </message>
    <message>
        <source>has more than 64 dimensions.</source>
        <translation>超过 64 个维度。</translation>
    </message>
    <message>
        <source>has no recording.</source>
        <translation>没有记录。</translation>
    </message>
    <message>
        <source>has samples without their mean and deviation.</source>
        <translation>有样本，却没有其均值和标准差。</translation>
    </message>
    <message>
        <source>has the method {method} twice.</source>
        <translation>两次含有方法 {method}。</translation>
    </message>
    <message>
        <source>has the shape {shape}, too large for any memory.</source>
        <translation>的形状 {shape} 对任何内存都过大。</translation>
    </message>
    <message>
        <source>has the unknown method {id}.{hint}</source>
        <translation>有未知的方法 {id}。{hint}</translation>
    </message>
    <message>
        <source>has {components} components, but {componentDeviations} of their deviations.</source>
        <translation>有 {components} 个分量，却有 {componentDeviations} 个分量的标准差。</translation>
    </message>
    <message>
        <source>has {labels} labels for {count} images.</source>
        <translation>有 {labels} 个标签，而图像有 {count} 幅。</translation>
    </message>
    <message>
        <source>hold {bytes} bytes: a {shape} image has {float}.</source>
        <translation>有 {bytes} 字节：{shape} 的图像应有 {float}。</translation>
    </message>
    <message>
        <source>holds &apos;{name}&apos; as a sparse file, which is not supported; archive it without tar&apos;s option for that.</source>
        <translation>以稀疏文件形式含有 &apos;{name}&apos;，不支持；请不用 tar 的该选项存档。</translation>
    </message>
    <message>
        <source>holds &apos;{name}&apos; of {size} bytes; {limit} are allowed here.</source>
        <translation>含有 {size} 字节的 &apos;{name}&apos;；这里允许 {limit} 字节。</translation>
    </message>
    <message>
        <source>holds Python objects, which are never loaded; save it with a numeric dtype such as float32.</source>
        <translation>含有 Python 对象，它们绝不会被加载；请以 float32 等数值 dtype 保存。</translation>
    </message>
    <message>
        <source>holds a pickle of more than a million values, which no file of weights needs. Save the weights alone: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>的 pickle 有一百万个以上的值，权重文件不需要如此。请只保存权重：torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>holds a pickle of more than the {limit} bytes allowed here. Save the weights alone: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>的 pickle 超过这里允许的 {limit} 字节。请只保存权重：torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>holds a tensor of unknown type.</source>
        <translation>含有未知类型的张量。</translation>
    </message>
    <message>
        <source>holds a tensor that repeats its numbers until they are more than are stored, which no weights do. Save the weights alone: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>含有一个重复其数直至多于所存的张量，权重不会如此。请只保存权重：torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>holds complex numbers ({type}); save the real and imaginary parts as arrays of real numbers.</source>
        <translation>含有复数 ({type})；请将实部和虚部保存为实数数组。</translation>
    </message>
    <message>
        <source>holds no tensors. Save the weights: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>不含张量。请保存权重：torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>holds records (a structured dtype), not numbers; save one field of it as an array of its own.</source>
        <translation>含有记录（结构化 dtype）而不是数；请将其中一个字段单独保存为数组。</translation>
    </message>
    <message>
        <source>holds the same numbers again and again, until they are more than any memory holds. Save the weights alone: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>一再重复同样的数，直到任何内存都容纳不下。请只保存权重：torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>holds values more than 32 deep within one another, or within themselves, which no file of weights does. Save the weights alone: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>的值嵌套超过 32 层，或包含自身，权重文件不会如此。请只保存权重：torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>holds values of type &apos;{type}&apos;; Inkling reads float16, float32, float64, integers of 8 to 64 bits and bool: save it with .astype(numpy.float32).</source>
        <translation>含有类型为 &apos;{type}&apos; 的值；Inkling 读取 float16、float32、float64、8 至 64 位整数和 bool：请用 .astype(numpy.float32) 保存。</translation>
    </message>
    <message>
        <source>holds values within values without end, which no file of weights does. Save the weights alone: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>的值无穷嵌套，权重文件不会如此。请只保存权重：torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>holds {size} bytes in &apos;{name}&apos;, more than the {limit} allowed here. Get the file again.</source>
        <translation>的 &apos;{name}&apos; 有 {size} 字节，超过这里允许的 {limit}。请重新获取该文件。</translation>
    </message>
    <message>
        <source>ill-conditioned</source>
        <translation>病态</translation>
    </message>
    <message>
        <source>ill-conditioned matrix, κ = {kappa}</source>
        <translation>病态矩阵，κ = {kappa}</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像 (image)</translation>
    </message>
    <message>
        <source>image {index}</source>
        <translation>图像 {index}</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>独立 (independent)</translation>
    </message>
    <message>
        <source>independent is Algorithm 1&apos;s sqrt(2 alpha) z, whose iterate is noisier than the prior is told by about the share r/2; averaged takes the mean of two successive z, which keeps the noise level; consistent draws just what keeps it: images are cleaner, and samples differ too little, by r/2 of their variance.</source>
        <translation>independent 为算法 1 的 sqrt(2 alpha) z，其迭代值的噪声比告知先验的多约 r/2 的比例；averaged 取相继两个 z 的均值，保持噪声水平；consistent 只抽取恰好保持它的噪声：图像更干净，但样本差异偏小，方差少 r/2 的比例。</translation>
    </message>
    <message>
        <source>ink scaled to {size} and its centre of mass put in the middle</source>
        <translation>笔迹缩放为 {size}，质心置于中央</translation>
    </message>
    <message>
        <source>inkling study</source>
        <translation>inkling study</translation>
    </message>
    <message>
        <source>inkling-cli priors show PRIOR</source>
        <translation>inkling-cli priors show PRIOR</translation>
    </message>
    <message>
        <source>is a TorchScript file: it holds a program, which is not run. Save its weights alone: torch.save(torch.jit.load(&quot;model.pt&quot;).state_dict(), &quot;weights.pth&quot;).</source>
        <translation>是 TorchScript 文件：它含有程序，不会运行。请只保存其权重：torch.save(torch.jit.load(&quot;model.pt&quot;).state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>is a damaged zip archive: {what}. Get the file again.</source>
        <translation>是损坏的 zip 存档：{what}。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is a device, not a regular file; copy its contents to one first.</source>
        <translation>是设备，不是普通文件；请先将其内容复制到一个文件。</translation>
    </message>
    <message>
        <source>is a folder, not a file. Name a file.</source>
        <translation>是文件夹，不是文件。请指定文件。</translation>
    </message>
    <message>
        <source>is a label file; give the images that belong to it (their name has idx3 in it).</source>
        <translation>是标签文件；请给出与之对应的图像（其名称含 idx3）。</translation>
    </message>
    <message>
        <source>is a pipe, not a regular file; copy its contents to one first.</source>
        <translation>是管道，不是普通文件；请先将其内容复制到一个文件。</translation>
    </message>
    <message>
        <source>is a socket, not a regular file; copy its contents to one first.</source>
        <translation>是套接字，不是普通文件；请先将其内容复制到一个文件。</translation>
    </message>
    <message>
        <source>is a zip archive with a compression that is not known here. Pack it again.</source>
        <translation>是采用未知压缩的 zip 存档。请重新打包。</translation>
    </message>
    <message>
        <source>is a zip archive without its end, where the directory of its contents stands: it is truncated or damaged. Get the file again.</source>
        <translation>是没有末尾的 zip 存档，其内容目录本应在那里：它不完整或已损坏。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is a zip archive, but none that torch.save wrote: it has no data.pkl. Name a .pth or .pt file.</source>
        <translation>是 zip 存档，但不是 torch.save 写出的：它没有 data.pkl。请指定 .pth 或 .pt 文件。</translation>
    </message>
    <message>
        <source>is an encrypted zip archive. Unpack it and pack it without.</source>
        <translation>是加密的 zip 存档。请解包后不加密重新打包。</translation>
    </message>
    <message>
        <source>is compressed, and this build has no zlib: pack it again without compression.</source>
        <translation>是压缩的，而此构建没有 zlib：请不压缩重新打包。</translation>
    </message>
    <message>
        <source>is compressed; gunzip it first.</source>
        <translation>是压缩的；请先用 gunzip 解压。</translation>
    </message>
    <message>
        <source>is cut off: it ends before its picture does. Get the file again.</source>
        <translation>不完整：图片未完文件就结束了。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: a number in a header is malformed. Get the file again.</source>
        <translation>已损坏：文件头中有一个数格式错误。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: a pax record has no &apos;=&apos;. Get the file again.</source>
        <translation>已损坏：一条 pax 记录没有 &apos;=&apos;。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: a pax record is malformed. Get the file again.</source>
        <translation>已损坏：一条 pax 记录格式错误。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: a pax size is malformed. Get the file again.</source>
        <translation>已损坏：一个 pax 大小格式错误。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: a tensor in it is described wrongly. Get the file again.</source>
        <translation>已损坏：其中一个张量的描述有误。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: it has fewer numbers than it says. Get the file again.</source>
        <translation>已损坏：其中的数比它所说的少。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: it has more or fewer numbers than it says. Get the file again.</source>
        <translation>已损坏：其中的数比它所说的多或少。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: it holds a name record of {size} bytes. Get the file again.</source>
        <translation>已损坏：它含有 {size} 字节的名称记录。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: it holds {value}, and says that {white} is its largest value. Get the file again.</source>
        <translation>已损坏：它含有 {value}，却说最大值为 {white}。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: it is not laid out as torch.save does it. Get the file again.</source>
        <translation>已损坏：其结构不是 torch.save 的。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: it is not valid gzip data ({reason}); get the file again.</source>
        <translation>已损坏：不是有效的 gzip 数据 ({reason})；请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: it is not valid gzip data; get the file again.</source>
        <translation>已损坏：不是有效的 gzip 数据；请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: its header is not valid JSON. Get the file again.</source>
        <translation>已损坏：其文件头不是有效的 JSON。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: its pickle makes no sense at byte {position}. Get the file again.</source>
        <translation>已损坏：其 pickle 在第 {position} 字节处无意义。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is damaged: its tensor &apos;{tensor}&apos; holds NaN or infinity. Get the file again, or save the weights from before the training failed.</source>
        <translation>已损坏：其张量 &apos;{tensor}&apos; 含有 NaN 或无穷大。请重新获取该文件，或保存训练失败之前的权重。</translation>
    </message>
    <message>
        <source>is damaged: tensor &apos;{tensor}&apos; holds NaN or infinity. Get the file again, or train it again.</source>
        <translation>已损坏：张量 &apos;{tensor}&apos; 含有 NaN 或无穷大。请重新获取该文件，或重新训练。</translation>
    </message>
    <message>
        <source>is damaged: the checksum of the header at byte {position} is wrong. Get the file again.</source>
        <translation>已损坏：第 {position} 字节处文件头的校验和错误。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is empty.</source>
        <translation>为空。</translation>
    </message>
    <message>
        <source>is followed by a zero byte, so it is not a file name.</source>
        <translation>后跟零字节，因此不是文件名。</translation>
    </message>
    <message>
        <source>is larger than the {limit} bytes allowed here.</source>
        <translation>超过这里允许的 {limit} 字节。</translation>
    </message>
    <message>
        <source>is malformed: tensor &apos;{tensor}&apos; {why}</source>
        <translation>格式错误：张量 &apos;{tensor}&apos; {why}</translation>
    </message>
    <message>
        <source>is malformed: the data of tensor &apos;{tensor}&apos; begin at byte {begin} instead of {end} (gap). Get the file again.</source>
        <translation>格式错误：张量 &apos;{tensor}&apos; 的数据从第 {begin} 字节而非 {end} 开始（空隙）。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is malformed: the data of tensor &apos;{tensor}&apos; begin at byte {begin} instead of {end} (overlap). Get the file again.</source>
        <translation>格式错误：张量 &apos;{tensor}&apos; 的数据从第 {begin} 字节而非 {end} 开始（重叠）。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is named by a number, which image&apos;s it is.</source>
        <translation>以编号命名，指明属于哪幅图像。</translation>
    </message>
    <message>
        <source>is no longer finite</source>
        <translation>不再有限</translation>
    </message>
    <message>
        <source>is not a file name.</source>
        <translation>不是文件名。</translation>
    </message>
    <message>
        <source>is not a safetensors file: its header would have {size} bytes (2 to {most} are possible).</source>
        <translation>不是 safetensors 文件：其文件头将有 {size} 字节（可为 2 至 {most}）。</translation>
    </message>
    <message>
        <source>is not a safetensors file: no JSON object follows its first 8 bytes.</source>
        <translation>不是 safetensors 文件：其前 8 字节之后没有 JSON 对象。</translation>
    </message>
    <message>
        <source>is not a tar archive (it does not begin as one).</source>
        <translation>不是 tar 存档（其开头不是）。</translation>
    </message>
    <message>
        <source>is not a tar archive: it is too short.</source>
        <translation>不是 tar 存档：它太短。</translation>
    </message>
    <message>
        <source>is not an IDX file of labels.</source>
        <translation>不是标签的 IDX 文件。</translation>
    </message>
    <message>
        <source>is not an IDX image file (it does not begin as one).</source>
        <translation>不是 IDX 图像文件（其开头不是）。</translation>
    </message>
    <message>
        <source>is of .npy version {major}.{minor}; versions 1.0 to 3.0 are known.</source>
        <translation>为 .npy 版本 {major}.{minor}；支持 1.0 至 3.0。</translation>
    </message>
    <message>
        <source>is of type {type}; F32, F64, F16 and BF16 are known.</source>
        <translation>的类型为 {type}；支持 F32、F64、F16 和 BF16。</translation>
    </message>
    <message>
        <source>is truncated: &apos;{name}&apos; should have {size} bytes, but {there} follow. Get the file again.</source>
        <translation>不完整：&apos;{name}&apos; 应有 {size} 字节，而后面只有 {there} 字节。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is truncated: it declares {count} images of {shape}, {declared} bytes, but {there} follow its header. Get the file again.</source>
        <translation>不完整：它声明 {count} 幅 {shape} 的图像，共 {declared} 字节，而其头之后只有 {there} 字节。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is truncated: it declares {count} images of {shape}, {declared} bytes, more than {there} compressed bytes can hold. Get the file again.</source>
        <translation>不完整：它声明 {count} 幅 {shape} 的图像，共 {declared} 字节，超过 {there} 个压缩字节所能容纳的。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is truncated: it ends after {size} bytes, but {count} more should follow byte {position}. Get the file again.</source>
        <translation>不完整：它在 {size} 字节后结束，而第 {position} 字节之后还应有 {count} 个。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is truncated: it ends after {size} bytes. Get the file again.</source>
        <translation>不完整：它在 {size} 字节后结束。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is truncated: its compressed data end early; get the file again.</source>
        <translation>不完整：其压缩数据提前结束；请重新获取该文件。</translation>
    </message>
    <message>
        <source>is truncated: its decompressed contents end early; get the file again.</source>
        <translation>不完整：其解压后的内容提前结束；请重新获取该文件。</translation>
    </message>
    <message>
        <source>is truncated: its pickle does not end. Get the file again.</source>
        <translation>不完整：其 pickle 没有结束。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is truncated: its tensors take {size} bytes, but {there} follow its header. Get the file again.</source>
        <translation>不完整：其张量占 {size} 字节，而文件头之后只有 {there} 字节。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is truncated: the end mark of the archive is incomplete. Get the file again.</source>
        <translation>不完整：存档的结束标记不全。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is truncated: the end mark of the archive is missing. Get the file again.</source>
        <translation>不完整：缺少存档的结束标记。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is truncated: {shape} values of type {type} take {size} bytes, but {there} follow the header. Get the file again.</source>
        <translation>不完整：类型 {type} 的 {shape} 个值占 {size} 字节，而文件头之后只有 {there} 字节。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is {height}×{width} pixels: a picture may have sides of at most {most}. Scale it down first.</source>
        <translation>为 {height}×{width} 像素：图片每边最多 {most}。请先缩小它。</translation>
    </message>
    <message>
        <source>is {schema}, and this version of Inkling knows {fileSchema}. Use a newer Inkling.</source>
        <translation>为 {schema}，而此版本的 Inkling 支持 {fileSchema}。请使用更新的 Inkling。</translation>
    </message>
    <message>
        <source>is {what}: it must be {needed}.</source>
        <translation>为 {what}：它必须是 {needed}。</translation>
    </message>
    <message>
        <source>it also has a tensor &quot;{tensor}&quot;, {shape}</source>
        <translation>它还有张量 &quot;{tensor}&quot;，{shape}</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>它失败了</translation>
    </message>
    <message>
        <source>it has no tensor &quot;{tensor}&quot;</source>
        <translation>它没有张量 &quot;{tensor}&quot;</translation>
    </message>
    <message>
        <source>it has no tensor &quot;{tensor}&quot;, which a batch norm needs</source>
        <translation>它没有批归一化所需的张量 &quot;{tensor}&quot;</translation>
    </message>
    <message>
        <source>it has only an optimizer&apos;s state</source>
        <translation>它只有优化器的状态</translation>
    </message>
    <message>
        <source>it is a folder; give the name of a file.</source>
        <translation>它是文件夹；请给出文件名。</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>it is no chain of convolutions</source>
        <translation>它不是一串卷积</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>它不是 JSON 对象</translation>
    </message>
    <message>
        <source>it is not a checkpoint of inkling-cli train</source>
        <translation>它不是 inkling-cli train 的检查点</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>它不存在</translation>
    </message>
    <message>
        <source>it lacks &quot;{key}&quot;</source>
        <translation>它缺少 &quot;{key}&quot;</translation>
    </message>
    <message>
        <source>it lacks one of descr, fortran_order and shape</source>
        <translation>缺少 descr、fortran_order 和 shape 之一</translation>
    </message>
    <message>
        <source>it started from {then}, this training starts from {now} or from another state of it</source>
        <translation>它从 {then} 开始，而本训练从 {now} 或其另一状态开始</translation>
    </message>
    <message>
        <source>it takes {in} channels and gives {out}: a DnCNN gives as many as it takes, an FFDNet takes one more, for the noise level</source>
        <translation>它的输入为 {in} 个通道，输出为 {out} 个：DnCNN 的输出与输入相同，FFDNet 的输入多一个，用于噪声水平</translation>
    </message>
    <message>
        <source>it was made with another {key} ({there} there, {here} here)</source>
        <translation>它以另一个 {key} 得到（那里为 {there}，这里为 {here}）</translation>
    </message>
    <message>
        <source>it would be larger than the file size limit (ulimit -f or the file system&apos;s).</source>
        <translation>它将超过文件大小上限（ulimit -f 或文件系统的上限）。</translation>
    </message>
    <message>
        <source>its directory is too large</source>
        <translation>其目录过大</translation>
    </message>
    <message>
        <source>its directory is too short for its entries</source>
        <translation>其目录对其条目来说太短</translation>
    </message>
    <message>
        <source>its images have one shape, and the card says any size</source>
        <translation>其图像只有一种形状，而卡片说任意大小</translation>
    </message>
    <message>
        <source>its layers are not equally wide</source>
        <translation>其各层宽度不等</translation>
    </message>
    <message>
        <source>its range is no noise level of 0.001 to 1000</source>
        <translation>其范围不是 0.001 至 1000 的噪声水平</translation>
    </message>
    <message>
        <source>its schema</source>
        <translation>其格式版本 (schema)</translation>
    </message>
    <message>
        <source>its schema is {schema}, and this version of Inkling knows 1 to {experimentSchema}. Use a newer Inkling.</source>
        <translation>其格式版本 (schema) 为 {schema}，而此版本的 Inkling 支持 1 至 {experimentSchema}。请使用更新的 Inkling。</translation>
    </message>
    <message>
        <source>its settings are damaged</source>
        <translation>其设置已损坏</translation>
    </message>
    <message>
        <source>its step is negative</source>
        <translation>其步数为负</translation>
    </message>
    <message>
        <source>its step is no number</source>
        <translation>其步数不是数</translation>
    </message>
    <message>
        <source>its table is {text}: it must be one of {known}.</source>
        <translation>其 table 为 {text}：它必须是 {known} 之一。</translation>
    </message>
    <message>
        <source>its tensor &quot;{tensor}&quot; is missing or of another size</source>
        <translation>其张量 &quot;{tensor}&quot; 缺失或大小不同</translation>
    </message>
    <message>
        <source>its tensors are named as those of {known}, not of {asked}</source>
        <translation>其张量的名称属于 {known}，不属于 {asked}</translation>
    </message>
    <message>
        <source>its tensors are not numbered as a sequence of layers is</source>
        <translation>其张量的编号不像一串层</translation>
    </message>
    <message>
        <source>its zip64 directory is missing</source>
        <translation>缺少其 zip64 目录</translation>
    </message>
    <message>
        <source>kappa of the ill-conditioned matrix: its singular values fall geometrically, s_i/s_(i+1) = kappa^(1/M).</source>
        <translation>病态矩阵的 kappa：其奇异值按几何级数下降，s_i/s_(i+1) = kappa^(1/M)。</translation>
    </message>
    <message>
        <source>l1</source>
        <translation>l1</translation>
    </message>
    <message>
        <source>l1 weight</source>
        <translation>l1 权重</translation>
    </message>
    <message>
        <source>lacks the key &quot;{key}&quot;.</source>
        <translation>缺少键 &quot;{key}&quot;。</translation>
    </message>
    <message>
        <source>laid on black, as on white nothing would be seen</source>
        <translation>置于黑底，因为白底上什么也看不见</translation>
    </message>
    <message>
        <source>laid on white</source>
        <translation>置于白底</translation>
    </message>
    <message>
        <source>lambda: how much the denoised image counts; the measurements may move it by beta/sqrt(lambda).</source>
        <translation>lambda：去噪图像的分量；测量至多可把它移动 beta/sqrt(lambda)。</translation>
    </message>
    <message>
        <source>less than {count}, as many as there are</source>
        <translation>小于 {count}，即现有的数目</translation>
    </message>
    <message>
        <source>libtorch&apos;s own</source>
        <translation>libtorch 自带的</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性 (linear)</translation>
    </message>
    <message>
        <source>linear:B:E:N, scaled-linear:B:E:N, cosine:N or an .npy file</source>
        <translation>linear:B:E:N、scaled-linear:B:E:N、cosine:N 或 .npy 文件</translation>
    </message>
    <message>
        <source>log-normal</source>
        <translation>对数正态 (log-normal)</translation>
    </message>
    <message>
        <source>log-uniform</source>
        <translation>对数均匀 (log-uniform)</translation>
    </message>
    <message>
        <source>made from formulas</source>
        <translation>由公式得到</translation>
    </message>
    <message>
        <source>made grey</source>
        <translation>变为灰色</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>掩模</translation>
    </message>
    <message>
        <source>matrix kind</source>
        <translation>矩阵种类</translation>
    </message>
    <message>
        <source>matrix {file}</source>
        <translation>矩阵 {file}</translation>
    </message>
    <message>
        <source>measuring the denoising error</source>
        <translation>测量去噪误差</translation>
    </message>
    <message>
        <source>measuring the reconstruction error</source>
        <translation>测量重建误差</translation>
    </message>
    <message>
        <source>message passing&apos;s error bars: predicted against actual error, and how often the truth lies in the samples&apos; intervals</source>
        <translation>消息传递的误差棒：预测误差与实际误差，以及真值落在样本区间内的频率</translation>
    </message>
    <message>
        <source>message-passing: an estimate has a root mean square of {rms}, the prior&apos;s images about {usual}. Measurements of your own are on another scale than A times an image in [0, 1]: bring them, and {noise}, to it. Where Inkling made them, the prior&apos;s network is no denoiser at every level: {command} shows what it leaves.</source>
        <translation>message-passing：估计的均方根为 {rms}，而先验的图像约为 {usual}。您自己的测量与 A 乘以 [0, 1] 中的图像尺度不同：请把它们和 {noise} 换算到该尺度。若测量由 Inkling 得到，则先验的网络并非在每级都是去噪器：{command} 会显示其残留。</translation>
    </message>
    <message>
        <source>method {index}</source>
        <translation>方法 {index}</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>more than 0</source>
        <translation>大于 0</translation>
    </message>
    <message>
        <source>muon</source>
        <translation>muon</translation>
    </message>
    <message>
        <source>must have exactly dtype, shape and data_offsets.</source>
        <translation>必须恰好有 dtype、shape 和 data_offsets。</translation>
    </message>
    <message>
        <source>ncsnv2</source>
        <translation>ncsnv2</translation>
    </message>
    <message>
        <source>ncsnv2-celeba</source>
        <translation>ncsnv2-celeba</translation>
    </message>
    <message>
        <source>ncsnv2-cifar10</source>
        <translation>ncsnv2-cifar10</translation>
    </message>
    <message>
        <source>ncsnv2-ffhq</source>
        <translation>ncsnv2-ffhq</translation>
    </message>
    <message>
        <source>ncsnv2-mnist</source>
        <translation>ncsnv2-mnist</translation>
    </message>
    <message>
        <source>ncsnv2deeper</source>
        <translation>ncsnv2deeper</translation>
    </message>
    <message>
        <source>ncsnv2deepest</source>
        <translation>ncsnv2deepest</translation>
    </message>
    <message>
        <source>no permission to write there; choose a folder that is yours.</source>
        <translation>没有在此写入的权限；请选择属于您的文件夹。</translation>
    </message>
    <message>
        <source>no tensor</source>
        <translation>不是张量</translation>
    </message>
    <message>
        <source>no text at character {position}</source>
        <translation>第 {position} 个字符处没有文本</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声 (noise)</translation>
    </message>
    <message>
        <source>noise of 0.001 to 1 before 1, 2 and 3 bits</source>
        <translation>1、2、3 比特之前 0.001 到 1 的噪声</translation>
    </message>
    <message>
        <source>noise σ = {}</source>
        <translation>噪声 σ = {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none needed: made from formulas, without data</source>
        <translation>不需要：由公式得到，没有数据</translation>
    </message>
    <message>
        <source>of at most {most} values</source>
        <translation>至多 {most} 个值</translation>
    </message>
    <message>
        <source>of shape {shape} takes {size} bytes, but its data_offsets are {begin} and {end}.</source>
        <translation>形状为 {shape}，占 {size} 字节，而其 data_offsets 为 {begin} 和 {end}。</translation>
    </message>
    <message>
        <source>one bit for each number of a portrait, spent as N one-bit measurements, N/2 of two bits or N/3 of three (12,288 bits of a 64x64 portrait in colour)</source>
        <translation>肖像每个数值一个比特，用作 N 个一比特测量、N/2 个两比特或 N/3 个三比特测量（64x64 彩色肖像为 12,288 比特）</translation>
    </message>
    <message>
        <source>one in colour</source>
        <translation>一幅彩色图像</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>{choices} 之一</translation>
    </message>
    <message>
        <source>one to six digits from 1 to 9 with commas between them, as 1,2</source>
        <translation>一到六个 1 至 9 的数字，以逗号分隔，如 1,2</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>out of memory</translation>
    </message>
    <message>
        <source>padded with black to {size}</source>
        <translation>补黑边至 {size}</translation>
    </message>
    <message>
        <source>padded with white to {size}</source>
        <translation>补白边至 {size}</translation>
    </message>
    <message>
        <source>photographs: measurements for every eighth, fourth, second and each number, of 1, 2 and 3 bits</source>
        <translation>照片：每八个、四个、两个和每个数值一个测量，1、2、3 比特</translation>
    </message>
    <message>
        <source>pictures (PNG, JPEG, BMP, GIF, PGM or PPM)</source>
        <translation>图片（PNG、JPEG、BMP、GIF、PGM 或 PPM）</translation>
    </message>
    <message>
        <source>pixel mask</source>
        <translation>像素掩模</translation>
    </message>
    <message>
        <source>plain blocks are not depthwise</source>
        <translation>普通块不使用深度卷积</translation>
    </message>
    <message>
        <source>plain blocks have no normalisation, groups must be 0</source>
        <translation>普通块没有归一化，groups 必须为 0</translation>
    </message>
    <message>
        <source>plain-denoiser</source>
        <translation>plain-denoiser</translation>
    </message>
    <message>
        <source>posterior samples: squared error over variance, how often the truth lies in the 80 % intervals of pixels and of random projections, and its rank among the samples</source>
        <translation>后验样本：平方误差与方差之比，真值落在像素和随机投影的 80 % 区间内的频率，以及它在样本中的名次</translation>
    </message>
    <message>
        <source>predictions that are corrected by simulation: masks, transforms without signs, matrices from files</source>
        <translation>经模拟校正的预测：掩模、无符号翻转的变换、来自文件的矩阵</translation>
    </message>
    <message>
        <source>prior format</source>
        <translation>先验格式</translation>
    </message>
    <message>
        <source>prior {}</source>
        <translation>先验 {}</translation>
    </message>
    <message>
        <source>products with dense matrices take many times longer on the reference BLAS than on OpenBLAS: install libopenblas0.</source>
        <translation>与稠密矩阵的乘积在参考 BLAS 上比 OpenBLAS 慢许多倍：请安装 libopenblas0。</translation>
    </message>
    <message>
        <source>qcs-sgm, qcs-sgm+, linear or jalal</source>
        <translation>qcs-sgm、qcs-sgm+、linear 或 jalal</translation>
    </message>
    <message>
        <source>r = alpha_t/beta_t^2, the step relative to the noise level. auto: the largest that is stable where the iterate is, at most 0.5. A larger one may diverge.</source>
        <translation>r = alpha_t/beta_t^2，相对于噪声水平的步长。auto：在迭代值处稳定的最大值，至多 0.5。更大则可能发散。</translation>
    </message>
    <message>
        <source>random DCT rows</source>
        <translation>随机 DCT 行</translation>
    </message>
    <message>
        <source>random DFT rows</source>
        <translation>随机 DFT 行</translation>
    </message>
    <message>
        <source>random Hadamard rows</source>
        <translation>随机 Hadamard 行</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>随机权重</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>原样 (raw)</translation>
    </message>
    <message>
        <source>rho of the correlated matrix: rows and columns correlate as rho^|i-j|.</source>
        <translation>行列相关的矩阵的 rho：行与行、列与列的相关系数为 rho^|i-j|。</translation>
    </message>
    <message>
        <source>rho of the first round: the noise level between the two images.</source>
        <translation>第一轮的 rho：两幅图像之间的噪声水平。</translation>
    </message>
    <message>
        <source>rho of the last round.</source>
        <translation>最后一轮的 rho。</translation>
    </message>
    <message>
        <source>scaled to {size}</source>
        <translation>缩放为 {size}</translation>
    </message>
    <message>
        <source>scaled to {size} by the nearest pixel</source>
        <translation>以最近像素缩放为 {size}</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分 (score)</translation>
    </message>
    <message>
        <source>seed {}</source>
        <translation>种子 {}</translation>
    </message>
    <message>
        <source>settings of BIHT, l1 and total variation, on images that no table shows; the best are their defaults</source>
        <translation>BIHT、l1 和全变差的设置，用任何表中都没有的图像；最好的即为其默认值</translation>
    </message>
    <message>
        <source>settings of CSGM, BIPG and OneShot on the decoder digits-vae, on images that no table shows; the best are their defaults</source>
        <translation>CSGM、BIPG 和 OneShot 在解码器 digits-vae 上的设置，用任何表中都没有的图像；最好的即为其默认值</translation>
    </message>
    <message>
        <source>settings of DPS, DiffPIR, DAPS, split Gibbs and SIM-DMIS, on images that no table shows; the best are their defaults</source>
        <translation>DPS、DiffPIR、DAPS、split Gibbs 和 SIM-DMIS 的设置，用任何表中都没有的图像；最好的即为其默认值</translation>
    </message>
    <message>
        <source>sigma, the standard deviation of the Gaussian noise that is added before the quantizer: y = Q(A x + n).</source>
        <translation>sigma，量化器之前所加高斯噪声的标准差：y = Q(A x + n)。</translation>
    </message>
    <message>
        <source>something follows the closing brace</source>
        <translation>右花括号之后还有内容</translation>
    </message>
    <message>
        <source>state evolution predicts</source>
        <translation>可由状态演化预测</translation>
    </message>
    <message>
        <source>tau, the step in units of 1/M for entries of variance 1.</source>
        <translation>tau，元素方差为 1 时以 1/M 为单位的步长。</translation>
    </message>
    <message>
        <source>tau, the step in units of the image&apos;s length over M, for entries of variance 1.</source>
        <translation>tau，元素方差为 1 时以图像长度除以 M 为单位的步长。</translation>
    </message>
    <message>
        <source>ten digits from 200 one-bit measurements, by every method: of the images that are named</source>
        <translation>由 200 个一比特测量用所有方法恢复十个数字：对所指定的图像</translation>
    </message>
    <message>
        <source>ten digits: a minute of one core, --method message-passing: 1 second</source>
        <translation>十个数字：单核一分钟，--method message-passing：1 秒</translation>
    </message>
    <message>
        <source>ten digits: nine minutes on one core</source>
        <translation>十个数字：单核九分钟</translation>
    </message>
    <message>
        <source>ten digits: ten minutes on a core shared with other work</source>
        <translation>十个数字：与其他工作共用的一个核十分钟</translation>
    </message>
    <message>
        <source>the card&apos;s shape is not that of the network, any size of its channels and multiple</source>
        <translation>卡片的形状不是网络的形状，即其通道数和倍数下的任意大小</translation>
    </message>
    <message>
        <source>the checksum of &apos;{name}&apos; is wrong</source>
        <translation>&apos;{name}&apos; 的校验和错误</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another disk.</source>
        <translation>磁盘已满；请腾出空间或另选磁盘。</translation>
    </message>
    <message>
        <source>the dither is auto, as signs alone say nothing of the brightness</source>
        <translation>抖动为 auto，因为仅凭符号不知亮度</translation>
    </message>
    <message>
        <source>the file system is read-only; choose another folder.</source>
        <translation>文件系统为只读；请另选文件夹。</translation>
    </message>
    <message>
        <source>the folder &apos;{folder}&apos; does not exist; create it or choose another.</source>
        <translation>文件夹 &apos;{folder}&apos; 不存在；请创建它或另选一个。</translation>
    </message>
    <message>
        <source>the gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>the key &apos;{key}&apos; is unknown</source>
        <translation>键 &apos;{key}&apos; 未知</translation>
    </message>
    <message>
        <source>the key &apos;{key}&apos; stands twice</source>
        <translation>键 &apos;{key}&apos; 出现两次</translation>
    </message>
    <message>
        <source>the list is in use already</source>
        <translation>该列表已在使用</translation>
    </message>
    <message>
        <source>the matrix is {free}, as {held} would have to be held in memory</source>
        <translation>矩阵改为 {free}，因为 {held} 须存于内存</translation>
    </message>
    <message>
        <source>the matrix {name} is not known: it must be one of {known}.</source>
        <translation>矩阵 {name} 未知：它必须是 {known} 之一。</translation>
    </message>
    <message>
        <source>the multiple {multiple} does not divide by {step} (patch times 2 for each further level)</source>
        <translation>倍数 {multiple} 不能被 {step} 整除（patch 乘以其后每级的 2）</translation>
    </message>
    <message>
        <source>the name of a prior or a .safetensors file</source>
        <translation>先验的名称或 .safetensors 文件</translation>
    </message>
    <message>
        <source>the norm of &quot;{tensor}&quot; divides by zero, or by the root of a negative number</source>
        <translation>&quot;{tensor}&quot; 的归一化除以零，或除以负数的平方根</translation>
    </message>
    <message>
        <source>the number of levels</source>
        <translation>级数</translation>
    </message>
    <message>
        <source>the number of pixels and channels</source>
        <translation>像素数和通道数</translation>
    </message>
    <message>
        <source>the place of one of the answers, counted from 0</source>
        <translation>某个答案的位置，从 0 数起</translation>
    </message>
    <message>
        <source>the place of one of the values, counted from 0</source>
        <translation>某个值的位置，从 0 数起</translation>
    </message>
    <message>
        <source>the prior&apos;s card</source>
        <translation>先验的卡片</translation>
    </message>
    <message>
        <source>the reference BLAS</source>
        <translation>参考 BLAS</translation>
    </message>
    <message>
        <source>the same images under the digits&apos; prior and under the garments&apos;</source>
        <translation>同样的图像，分别用数字先验和服装先验</translation>
    </message>
    <message>
        <source>the shape holds something other than whole numbers</source>
        <translation>形状含有整数以外的内容</translation>
    </message>
    <message>
        <source>the shape is not a tuple</source>
        <translation>形状不是元组</translation>
    </message>
    <message>
        <source>there is a file of that name</source>
        <translation>有一个同名的文件</translation>
    </message>
    <message>
        <source>there is no home folder</source>
        <translation>没有主文件夹</translation>
    </message>
    <message>
        <source>there is one of that name</source>
        <translation>已有同名者</translation>
    </message>
    <message>
        <source>three grey images</source>
        <translation>三幅灰度图像</translation>
    </message>
    <message>
        <source>torchscript</source>
        <translation>torchscript</translation>
    </message>
    <message>
        <source>true</source>
        <translation>是</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>two noise levels, as 0.01:50</source>
        <translation>两个噪声水平，如 0.01:50</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>未知原因</translation>
    </message>
    <message>
        <source>unquantized measurements under a condition number of 1000: the exact likelihood score against that of Jalal et al.</source>
        <translation>条件数 1000 下的未量化测量：精确的似然得分与 Jalal 等人的得分</translation>
    </message>
    <message>
        <source>uses the pickle instruction {name}, which weights have no need of and which is not followed. Save the weights alone: torch.save(model.state_dict(), &quot;weights.pth&quot;).</source>
        <translation>使用了 pickle 指令 {name}，权重不需要它，也不会执行。请只保存权重：torch.save(model.state_dict(), &quot;weights.pth&quot;)。</translation>
    </message>
    <message>
        <source>vae</source>
        <translation>vae</translation>
    </message>
    <message>
        <source>ve</source>
        <translation>ve</translation>
    </message>
    <message>
        <source>ve: it is given x + sigma z and sigma; vp: sqrt(a) x + sqrt(1 - a) z and the number of the step, from 0 on, as networks of DDPM are; between two steps a fraction.</source>
        <translation>ve：输入 x + sigma z 和 sigma；vp：输入 sqrt(a) x + sqrt(1 - a) z 和从 0 起的步号，如 DDPM 的网络；两步之间为小数。</translation>
    </message>
    <message>
        <source>vp</source>
        <translation>vp</translation>
    </message>
    <message>
        <source>was written by a machine that stores numbers the other way round (big endian). Save it again on another.</source>
        <translation>由数字字节序相反（大端）的机器写出。请在另一台机器上重新保存。</translation>
    </message>
    <message>
        <source>wavelet</source>
        <translation>小波 (wavelet)</translation>
    </message>
    <message>
        <source>what `predict` says without any image, against message passing&apos;s result</source>
        <translation>`predict` 不用任何图像所给出的值，与消息传递的结果</translation>
    </message>
    <message>
        <source>what its directory names lies outside the file</source>
        <translation>其目录所指的内容在文件之外</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>with seven convolutions it is IRCNN, whose convolutions are dilated</source>
        <translation>有七个卷积，是采用空洞卷积的 IRCNN</translation>
    </message>
    <message>
        <source>without any ink</source>
        <translation>没有笔迹</translation>
    </message>
    <message>
        <source>x holds {images} images and the measurements are of {measured}: give as many of both.</source>
        <translation>x 含有 {images} 幅图像，而测量属于 {measured} 幅：两者数目须相同。</translation>
    </message>
    <message>
        <source>your disk quota is used up; free some space or choose another disk.</source>
        <translation>您的磁盘配额已用完；请腾出空间或另选磁盘。</translation>
    </message>
    <message>
        <source>zeta, the length of the step towards the measurements, whose gradient is divided by the norm of its residual.</source>
        <translation>zeta，朝向测量的步长，其梯度除以残差的范数。</translation>
    </message>
    <message>
        <source>zeta, the share of the added noise&apos;s variance that is drawn anew; the rest is the iterate&apos;s own.</source>
        <translation>zeta，所加噪声的方差中新抽取的比例；其余为迭代值自身的。</translation>
    </message>
    <message>
        <source>{budget} bits in all, to be shared out: many measurements that are coarse, or few that are fine? Now: {shared}, {psnr} dB on average over ten digits.</source>
        <translation>共 {budget} 个比特可供分配：要多而粗的测量，还是少而细的？当前：{shared}，十个数字平均 {psnr} dB。</translation>
    </message>
    <message>
        <source>{column} {value} has several rows for one image with the same options, so that no difference to it can be told. Choose another.</source>
        <translation>{column} {value} 对同一图像和同样选项有多行，无法得出与它的差。请另选。</translation>
    </message>
    <message>
        <source>{count} images of &apos;{file}&apos;</source>
        <translation>&apos;{file}&apos; 的 {count} 幅图像</translation>
    </message>
    <message>
        <source>{failed} of {cells} cells have failed, which is kept in their place; with {retry} they are run again. The first: {first}</source>
        <translation>{cells} 个单元中有 {failed} 个失败，已记录在案；用 {retry} 可重新运行。第一个：{first}</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {reason}.</source>
        <translation>无法删除 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} has {columns} columns, but the image has {pixels} pixels ({shape}). The matrix needs one column for each pixel.</source>
        <translation>{file} 有 {columns} 列，而图像有 {pixels} 个像素 ({shape})。矩阵的每个像素需要一列。</translation>
    </message>
    <message>
        <source>{file} has {rows} rows, but {asked} measurements were asked for. Both must be the same.</source>
        <translation>{file} 有 {rows} 行，而要求 {asked} 个测量。两者必须相同。</translation>
    </message>
    <message>
        <source>{file} holds an array of shape {shape}. A matrix needs two dimensions: measurements × pixels.</source>
        <translation>{file} 是形状为 {shape} 的数组。矩阵需要两个维度：测量数 × 像素数。</translation>
    </message>
    <message>
        <source>{file} holds values too large for 32-bit numbers. Scale the matrix and the measurements down.</source>
        <translation>{file} 含有对 32 位数过大的值。请把矩阵和测量按比例缩小。</translation>
    </message>
    <message>
        <source>{file} is an operator on images of {measured}, but the prior&apos;s are {pixels}. Both must be the same.</source>
        <translation>{file} 是对 {measured} 图像的算子，而先验的图像为 {pixels}。两者必须相同。</translation>
    </message>
    <message>
        <source>{file} is damaged or cut off at byte {at}. Get the file again, or open an older one.</source>
        <translation>{file} 在第 {at} 字节处损坏或中断。请重新获取该文件，或打开较早的文件。</translation>
    </message>
    <message>
        <source>{file} is no prior of Inkling: its metadata has no &quot;{key}&quot;. Train one with inkling-cli train.</source>
        <translation>{file} 不是 Inkling 的先验：其元数据没有 &quot;{key}&quot;。请用 inkling-cli train 训练一个。</translation>
    </message>
    <message>
        <source>{file} is not Inkling&apos;s engine. Build the target inkling-engine, or set INKLING_ENGINE to its file.</source>
        <translation>{file} 不是 Inkling 的引擎。请构建目标 inkling-engine，或将 INKLING_ENGINE 设为其文件。</translation>
    </message>
    <message>
        <source>{file} is not among your own priors ({folder}), and no other file is removed: remove it yourself, if it is yours.</source>
        <translation>{file} 不在您自己的先验 ({folder}) 之中，其他文件不会被删除：若属于您，请自行删除。</translation>
    </message>
    <message>
        <source>{file} is of a format that has no place for a card, so that nothing can be noted in it. Name a prior that inkling-cli train made.</source>
        <translation>{file} 的格式没有存放卡片之处，无法在其中记录。请指定由 inkling-cli train 制作的先验。</translation>
    </message>
    <message>
        <source>{file} is the engine of another Inkling ({theirs}; this is {ours}). Build program and engine again, together, or set INKLING_ENGINE to the engine that this program was built with.</source>
        <translation>{file} 是另一个 Inkling 的引擎（{theirs}；本程序为 {ours}）。请将程序与引擎一起重新构建，或将 INKLING_ENGINE 设为与本程序一同构建的引擎。</translation>
    </message>
    <message>
        <source>{file} is there already, and no checkpoint says that this training wrote it. Name another file with {output}, or add {overwrite} to replace it.</source>
        <translation>{file} 已存在，且没有检查点说明它由本训练写出。请用 {output} 指定另一个文件，或加上 {overwrite} 以替换它。</translation>
    </message>
    <message>
        <source>{file} is there already, and no log of a training. Name another file with {log}, or add {overwrite} to replace it.</source>
        <translation>{file} 已存在，且不是训练日志。请用 {log} 指定另一个文件，或加上 {overwrite} 以替换它。</translation>
    </message>
    <message>
        <source>{file} is {shape}, but the measurements are of {images} images of {pixels} pixels: give {images}×{pixels} numbers.</source>
        <translation>{file} 为 {shape}，而测量属于 {images} 幅 {pixels} 像素的图像：请给出 {images}×{pixels} 个数。</translation>
    </message>
    <message>
        <source>{file} is {shape}, with a row for each of the image&apos;s {pixels} pixels: A has measurements × pixels. Turn it round (numpy: A.T).</source>
        <translation>{file} 为 {shape}，图像的 {pixels} 个像素各有一行：A 应为测量数 × 像素数。请转置 (numpy: A.T)。</translation>
    </message>
    <message>
        <source>{file} is {shape}: thresholds for 1 bit are one number for all measurements, or {rows}×1, a row for each.</source>
        <translation>{file} 为 {shape}：1 比特的阈值为所有测量共用的一个数，或 {rows}×1，每个测量一行。</translation>
    </message>
    <message>
        <source>{file} is {shape}: thresholds for {bits} bits are {count} numbers for all measurements, or {rows}×{count}, a row for each.</source>
        <translation>{file} 为 {shape}：{bits} 比特的阈值为所有测量共用的 {count} 个数，或 {rows}×{count}，每个测量一行。</translation>
    </message>
    <message>
        <source>{file}: its architecture &quot;{architecture}&quot; is unknown to this version ({known}).</source>
        <translation>{file}：其结构 &quot;{architecture}&quot; 对此版本未知 ({known})。</translation>
    </message>
    <message>
        <source>{file}: its architecture is &quot;{architecture}&quot;, which cannot be trained further. Name a prior that inkling-cli train made.</source>
        <translation>{file}：其结构为 &quot;{architecture}&quot;，不能继续训练。请指定由 inkling-cli train 制作的先验。</translation>
    </message>
    <message>
        <source>{file}: the checkpoint&apos;s &quot;settings&quot;</source>
        <translation>{file}：检查点的 &quot;settings&quot;</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}：{problem}</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}：{reason}</translation>
    </message>
    <message>
        <source>{folder} holds no study. Name the folder that a sweep has written to.</source>
        <translation>{folder} 中没有研究。请指定 sweep 写入的文件夹。</translation>
    </message>
    <message>
        <source>{given} needs {missing}: give both ends.</source>
        <translation>{given} 需要 {missing}：请给出两端。</translation>
    </message>
    <message>
        <source>{height}×{width}</source>
        <translation>{height}×{width}</translation>
    </message>
    <message>
        <source>{images} images and the names beside them do not fit into that width: take fewer images, smaller text, a wider figure or more dots per inch.</source>
        <translation>{images} 幅图像及其旁边的名称放不进该宽度：请减少图像、缩小文字、加宽图或提高分辨率。</translation>
    </message>
    <message>
        <source>{image} is {shape}, but the prior &quot;{prior}&quot; knows images of {known}. Choose a prior of that size, or resize the image.</source>
        <translation>{image} 为 {shape}，而先验 &quot;{prior}&quot; 的图像为 {known}。请选择该尺寸的先验，或缩放图像。</translation>
    </message>
    <message>
        <source>{key} has {count} entries: it must be a list of at most {most}.</source>
        <translation>{key} 有 {count} 项：它必须是至多 {most} 项的列表。</translation>
    </message>
    <message>
        <source>{key} is {value}: it must be a list of at most {most}.</source>
        <translation>{key} 为 {value}：它必须是至多 {most} 项的列表。</translation>
    </message>
    <message>
        <source>{key} is {value}: it must be a list.</source>
        <translation>{key} 为 {value}：它必须是列表。</translation>
    </message>
    <message>
        <source>{key} is {value}: it must be a whole number, 1 to {most}.</source>
        <translation>{key} 为 {value}：它必须是 1 至 {most} 的整数。</translation>
    </message>
    <message>
        <source>{key} is {value}: it must be text.</source>
        <translation>{key} 为 {value}：它必须是文本。</translation>
    </message>
    <message>
        <source>{kind} halves its images&apos; sides to the {parts}th part, and {side} is no multiple of {parts}</source>
        <translation>{kind} 把图像边长减到 {parts} 分之一，而 {side} 不是 {parts} 的倍数</translation>
    </message>
    <message>
        <source>{last} is {end}: it must be at most {first}, which is {start}.</source>
        <translation>{last} 为 {end}：它必须至多为 {first}，即 {start}。</translation>
    </message>
    <message>
        <source>{drawn} has pictures of no size of their own: say {crop}.</source>
        <translation>{drawn} 的图片没有固有尺寸：请给出 {crop}。</translation>
    </message>
    <message>
        <source>{levels} noise levels for {images} images: give one, or one per image.</source>
        <translation>{images} 幅图像有 {levels} 个噪声水平：请给一个，或每幅图像一个。</translation>
    </message>
    <message>
        <source>{lower} holds the measurements of {lowerImages} image(s), but {upper} those of {upperImages}. Both must be the same.</source>
        <translation>{lower} 含有 {lowerImages} 幅图像的测量，而 {upper} 含有 {upperImages} 幅的。两者必须相同。</translation>
    </message>
    <message>
        <source>{lowest} is not below {highest}: give a range of noise levels.</source>
        <translation>{lowest} 不低于 {highest}：请给出噪声水平的范围。</translation>
    </message>
    <message>
        <source>{lowest} is {low} and {highest} {high}: the lowest noise level must be below the highest.</source>
        <translation>{lowest} 为 {low}，{highest} 为 {high}：最低噪声水平必须低于最高的。</translation>
    </message>
    <message>
        <source>{lowest} is {low}: it must be less than {highest}, which is {high}.</source>
        <translation>{lowest} 为 {low}：它必须小于 {highest}，即 {high}。</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>{low} to {high} (less than {high})</source>
        <translation>{low} 至 {high}（小于 {high}）</translation>
    </message>
    <message>
        <source>{matrix} is {kind}, but {option} is empty: it must name the file of A.</source>
        <translation>{matrix} 为 {kind}，但 {option} 为空：它必须指定 A 的文件。</translation>
    </message>
    <message>
        <source>{method} diverged after {count} evaluations: the image is no longer of any size that images have. Lower {option}.</source>
        <translation>{method} 在 {count} 次求值后发散：图像已不是图像该有的大小。请降低 {option}。</translation>
    </message>
    <message>
        <source>{method} diverged after {count} evaluations: the image is no longer of any size that images have. Take another method.</source>
        <translation>{method} 在 {count} 次求值后发散：图像已不是图像该有的大小。请用其他方法。</translation>
    </message>
    <message>
        <source>{method} diverged at noise level {level} of {levels} (beta = {beta}): the iterate {state}. Lower {ratio} (it was {was}) or {scale}.</source>
        <translation>{method} 在第 {level} / {levels} 级噪声水平 (beta = {beta}) 发散：迭代值{state}。请降低 {ratio}（原为 {was}）或 {scale}。</translation>
    </message>
    <message>
        <source>{method} diverged at noise level {level} of {levels} (beta = {beta}): the iterate {state}. Lower {ratio} (it was {was}).</source>
        <translation>{method} 在第 {level} / {levels} 级噪声水平 (beta = {beta}) 发散：迭代值{state}。请降低 {ratio}（原为 {was}）。</translation>
    </message>
    <message>
        <source>{method} draws no samples: give {option} a number.</source>
        <translation>{method} 不抽取样本：请给 {option} 一个数。</translation>
    </message>
    <message>
        <source>{method} has no option {key}.{hint}</source>
        <translation>{method} 没有选项 {key}。{hint}</translation>
    </message>
    <message>
        <source>{method} is for signs: one bit, without dither or thresholds. Choose another method, or measure so.</source>
        <translation>{method} 用于符号：一比特，无抖动或阈值。请选择其他方法，或这样测量。</translation>
    </message>
    <message>
        <source>{method} needs a prior that denoises, and {prior} makes images of latent numbers. Take another prior, or the method {others}.</source>
        <translation>{method} 需要能去噪的先验，而 {prior} 由潜变量产生图像。请用另一个先验，或方法 {others}。</translation>
    </message>
    <message>
        <source>{method} needs a prior that makes images of latent numbers, and {prior} denoises. Take another prior.</source>
        <translation>{method} 需要由潜变量产生图像的先验，而 {prior} 是去噪的。请用另一个先验。</translation>
    </message>
    <message>
        <source>{method} needs a prior that makes images of latent numbers, such as digits-vae, and {prior} denoises. Take another prior, or the method {others}.</source>
        <translation>{method} 需要由潜变量产生图像的先验，如 digits-vae，而 {prior} 是去噪的。请用另一个先验，或方法 {others}。</translation>
    </message>
    <message>
        <source>{method} needs quantized measurements, and these are linear (unquantized). Take the method {others}, or set {bits} to 1 to 8.</source>
        <translation>{method} 需要量化的测量，而这些是线性的（未量化）。请用方法 {others}，或将 {bits} 设为 1 至 8。</translation>
    </message>
    <message>
        <source>{method} needs unquantized measurements, and these are quantized. Take the method {others}, or set {bits} to linear.</source>
        <translation>{method} 需要未量化的测量，而这些是量化的。请用方法 {others}，或将 {bits} 设为 linear。</translation>
    </message>
    <message>
        <source>{method}: consistent noise is none at a step ratio of 2 or more; take {advice} to have Algorithm 1&apos;s.</source>
        <translation>{method}：步长比大于等于 2 时没有 consistent 噪声；请用 {advice} 以得到算法 1 的噪声。</translation>
    </message>
    <message>
        <source>{method}: expectation propagation stopped after {count} iterations at a relative change of {residual}, not at {tolerance}: the score is as inexact. Give {iterations} a larger value.</source>
        <translation>{method}：期望传播在 {count} 次迭代后停在相对变化 {residual}，而非 {tolerance}：得分也就这样不精确。请增大 {iterations}。</translation>
    </message>
    <message>
        <source>{method}: no warm start, since message passing did not converge.</source>
        <translation>{method}：不作热启动，因为消息传递没有收敛。</translation>
    </message>
    <message>
        <source>{method}: not converged after {count} iterations, so that its error is not predicted. Give {iterations} a larger value.</source>
        <translation>{method}：{count} 次迭代后仍未收敛，因此不预测其误差。请增大 {iterations}。</translation>
    </message>
    <message>
        <source>{method}: the error is not predicted, since how these intervals were made is not known and so cannot be simulated.</source>
        <translation>{method}：不预测误差，因为不知这些区间如何得到，无法模拟。</translation>
    </message>
    <message>
        <source>{method}: the error is not predicted, since too few simulated measurements fare alike.</source>
        <translation>{method}：不预测误差，因为表现相似的模拟测量太少。</translation>
    </message>
    <message>
        <source>{method}: the estimate contradicts the measurements that it was made from and is no answer. Give {damping} a larger value, or take a Langevin method.</source>
        <translation>{method}：估计与得到它的测量相矛盾，不能作为答案。请增大 {damping}，或用朗之万方法。</translation>
    </message>
    <message>
        <source>{method}: the measurements say more than the prior&apos;s lowest noise level: the PSNR is {psnr} dB or more, and is not predicted further.</source>
        <translation>{method}：测量所含的信息超过先验的最低噪声水平：PSNR 为 {psnr} dB 以上，不再进一步预测。</translation>
    </message>
    <message>
        <source>{method}: the step ratio r = {ratio} exceeds the stable {bound}; the run may diverge, and leaves grain where it does not.</source>
        <translation>{method}：步长比 r = {ratio} 超过稳定值 {bound}；运行可能发散，不发散时会留下颗粒。</translation>
    </message>
    <message>
        <source>{method}: this does not look like what the prior {prior} knows, so that its error is not predicted: each half of the measurements contradicts what the other half lets expect, by {excess} standard deviations. Take a prior of such images, or measure more.</source>
        <translation>{method}：这看起来不像先验 {prior} 所了解的图像，因此不预测其误差：两半测量各自与另一半所预期的相差 {excess} 个标准差。请使用这类图像的先验，或增加测量。</translation>
    </message>
    <message>
        <source>{metric} compares images of one shape, not {shape} with {shape2}: crop or resize one of them.</source>
        <translation>{metric} 比较同一形状的图像，不能比较 {shape} 与 {shape2}：请裁剪或缩放其中之一。</translation>
    </message>
    <message>
        <source>{named} is {value}: it must be a whole number, {smallest} to {largest}.</source>
        <translation>{named} 为 {value}：它必须是 {smallest} 至 {largest} 的整数。</translation>
    </message>
    <message>
        <source>{name} does not hold strokes: they must be lists of points [x, y].</source>
        <translation>{name} 中不是笔画：必须是点 [x, y] 的列表。</translation>
    </message>
    <message>
        <source>{name} has the key {key} twice in one object. Keep one of them.</source>
        <translation>{name} 的同一对象中有两个键 {key}。请保留一个。</translation>
    </message>
    <message>
        <source>{name} has the shape {shape}: measurements need the shape M, or images × M (M = {rows}, the matrix&apos;s rows).</source>
        <translation>{name} 的形状为 {shape}：测量的形状须为 M，或图像数 × M（M = {rows}，即矩阵的行数）。</translation>
    </message>
    <message>
        <source>{name} holds NaN at position {position}. Every end must be a number, or infinite.</source>
        <translation>{name} 在位置 {position} 处为 NaN。每个端点都必须是数或无穷大。</translation>
    </message>
    <message>
        <source>{name} holds {count} measurements for each image, but the matrix has {rows} rows. Both must be the same.</source>
        <translation>{name} 每幅图像有 {count} 个测量，而矩阵有 {rows} 行。两者必须相同。</translation>
    </message>
    <message>
        <source>{name} holds {count} measurements, but the matrix has {rows} rows. Both must be the same.</source>
        <translation>{name} 有 {count} 个测量，而矩阵有 {rows} 行。两者必须相同。</translation>
    </message>
    <message>
        <source>{name} holds {value} at position {position}. Every measurement must be finite.</source>
        <translation>{name} 在位置 {position} 处为 {value}。每个测量都必须有限。</translation>
    </message>
    <message>
        <source>{name} holds {value} at position {position}: signs must be +1 or −1, or 1 and 0 alone, where 0 stands for −1.</source>
        <translation>{name} 在位置 {position} 处为 {value}：符号必须是 +1 或 −1，或只有 1 和 0，其中 0 表示 −1。</translation>
    </message>
    <message>
        <source>{name} is &quot;{levels}&quot;: it must be one noise level, or several with commas between them, each {range}.</source>
        <translation>{name} 为 &quot;{levels}&quot;：它必须是一个噪声水平，或以逗号分隔的多个，各为 {range}。</translation>
    </message>
    <message>
        <source>{name} is missing from {owner}&apos;s settings.</source>
        <translation>{owner} 的设置中缺少 {name}。</translation>
    </message>
    <message>
        <source>{name} is nested more than {deepest} levels deep, as no file of Inkling is.</source>
        <translation>{name} 的嵌套超过 {deepest} 层，Inkling 的文件不会如此。</translation>
    </message>
    <message>
        <source>{name} is not an option of {owner}.</source>
        <translation>{name} 不是 {owner} 的选项。</translation>
    </message>
    <message>
        <source>{name} is not valid JSON: {reason}.</source>
        <translation>{name} 不是有效的 JSON：{reason}。</translation>
    </message>
    <message>
        <source>{name} is {shape}: {rows} measurements of {images} images stand in columns. Turn it round, so that each image has a row (numpy: y.T).</source>
        <translation>{name} 为 {shape}：{images} 幅图像的 {rows} 个测量位于列中。请转置，使每幅图像占一行 (numpy: y.T)。</translation>
    </message>
    <message>
        <source>{name} is {value}, it must be {low} to {high}</source>
        <translation>{name} 为 {value}，它必须为 {low} 至 {high}</translation>
    </message>
    <message>
        <source>{name}: {problem}</source>
        <translation>{name}：{problem}</translation>
    </message>
    <message>
        <source>{noise} is {value}: it must be 0 or more, and finite.</source>
        <translation>{noise} 为 {value}：它必须大于等于 0 且有限。</translation>
    </message>
    <message>
        <source>{noise} is {value}: it must be a number of at least 0.</source>
        <translation>{noise} 为 {value}：它必须是大于等于 0 的数。</translation>
    </message>
    <message>
        <source>{one} and {other} exclude each other: both say where the quantizer&apos;s thresholds are. Leave one out.</source>
        <translation>{one} 与 {other} 互斥：两者都规定量化器阈值的位置。请去掉一个。</translation>
    </message>
    <message>
        <source>{optimiser} is muon, which is for networks of {plain} blocks.</source>
        <translation>{optimiser} 为 muon，它用于 {plain} 块的网络。</translation>
    </message>
    <message>
        <source>{option} and {other} are the same file, {path}. Name two files.</source>
        <translation>{option} 与 {other} 是同一个文件 {path}。请指定两个文件。</translation>
    </message>
    <message>
        <source>{option} is &quot;{path}&quot;: the name must end with .npy (pictures need a build with Qt).</source>
        <translation>{option} 为 &quot;{path}&quot;：名称必须以 .npy 结尾（图片需要带 Qt 的构建）。</translation>
    </message>
    <message>
        <source>{option} is &quot;{path}&quot;: the name must end with .png or .npy.</source>
        <translation>{option} 为 &quot;{path}&quot;：名称必须以 .png 或 .npy 结尾。</translation>
    </message>
    <message>
        <source>{option} is &quot;{path}&quot;: the name must end with .safetensors.</source>
        <translation>{option} 为 &quot;{path}&quot;：名称必须以 .safetensors 结尾。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it must be a column and a value, such as method=qcs-sgm.</source>
        <translation>{option} 为 &quot;{value}&quot;：它必须是列和值，如 method=qcs-sgm。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it must be a length such as 3.5in, 89mm or 8.9cm, 0.5in to 40in.</source>
        <translation>{option} 为 &quot;{value}&quot;：它必须是如 3.5in、89mm 或 8.9cm 的长度，0.5in 至 40in。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it must be a number, {range}.</source>
        <translation>{option} 为 &quot;{value}&quot;：它必须是数，{range}。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it must be a size such as 8pt, 2pt to 72pt.</source>
        <translation>{option} 为 &quot;{value}&quot;：它必须是如 8pt 的大小，2pt 至 72pt。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it must be such as 2/8, the second of eight shares.</source>
        <translation>{option} 为 &quot;{value}&quot;：它必须如 2/8，即八份中的第二份。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it must be whole numbers from 1 with commas between them, or a range such as 10:784.</source>
        <translation>{option} 为 &quot;{value}&quot;：它必须是以逗号分隔的从 1 起的整数，或如 10:784 的范围。</translation>
    </message>
    <message>
        <source>{option} is a share of the image&apos;s pixels, and there is no image whose size is known. Give a number of measurements.</source>
        <translation>{option} 是图像像素数的一个比例，而没有尺寸已知的图像。请给出测量数。</translation>
    </message>
    <message>
        <source>{option} is about crops of pictures: say {crop}, or leave it.</source>
        <translation>{option} 针对图片的裁剪：请给出 {crop}，或去掉它。</translation>
    </message>
    <message>
        <source>{option} is not an option of the method {method}.</source>
        <translation>{option} 不是方法 {method} 的选项。</translation>
    </message>
    <message>
        <source>{option} is not an option of {method}: it belongs to the experiment. Write {advice}.</source>
        <translation>{option} 不是 {method} 的选项：它属于实验。请写 {advice}。</translation>
    </message>
    <message>
        <source>{option} is not an option of {method}: it belongs to {others}.</source>
        <translation>{option} 不是 {method} 的选项：它属于 {others}。</translation>
    </message>
    <message>
        <source>{option} is {id}: it must be one of {known}.{hint}</source>
        <translation>{option} 为 {id}：它必须是 {known} 之一。{hint}</translation>
    </message>
    <message>
        <source>{option} is {name}: it has no weights to train. Name a prior that inkling-cli train made.</source>
        <translation>{option} 为 {name}：它没有可训练的权重。请指定由 inkling-cli train 制作的先验。</translation>
    </message>
    <message>
        <source>{option} is {name}: it must be {one} or {other}.</source>
        <translation>{option} 为 {name}：它必须是 {one} 或 {other}。</translation>
    </message>
    <message>
        <source>{option} is {path}, which this command reads. Name another file.</source>
        <translation>{option} 为 {path}，它是此命令要读取的。请另行指定文件。</translation>
    </message>
    <message>
        <source>{option} is {rows}: a matrix of kind {kind} has at most as many rows as the image has pixels, {pixels} ({shape}). Take fewer, or a matrix that may have more: {others}.</source>
        <translation>{option} 为 {rows}：{kind} 类矩阵的行数至多为图像的像素数 {pixels} ({shape})。请减少，或用可以更多的矩阵：{others}。</translation>
    </message>
    <message>
        <source>{option} is {rows}: it must be at least 1.</source>
        <translation>{option} 为 {rows}：它必须至少为 1。</translation>
    </message>
    <message>
        <source>{option} is {said}, and the network in &apos;{file}&apos; has {known}: leave it out, the file knows.</source>
        <translation>{option} 为 {said}，而 &apos;{file}&apos; 中的网络为 {known}：请去掉它，文件中已有。</translation>
    </message>
    <message>
        <source>{option} is {value}, but the prior has {known}: leave it away, the network stays.</source>
        <translation>{option} 为 {value}，而先验为 {known}：网络保持不变，请去掉它。</translation>
    </message>
    <message>
        <source>{option} is {value}, which is for networks of {plain} blocks.</source>
        <translation>{option} 为 {value}，它用于 {plain} 块的网络。</translation>
    </message>
    <message>
        <source>{option} is {value}: a noise level is a positive number.</source>
        <translation>{option} 为 {value}：噪声水平是正数。</translation>
    </message>
    <message>
        <source>{option} is {value}: a range of an option with numbers has &quot;from&quot;, &quot;to&quot; and &quot;count&quot;.</source>
        <translation>{option} 为 {value}：数值选项的范围有 &quot;from&quot;、&quot;to&quot; 和 &quot;count&quot;。</translation>
    </message>
    <message>
        <source>{option} is {value}: after N/ must stand a number above 0, as in N/8.</source>
        <translation>{option} 为 {value}：N/ 之后必须是大于 0 的数，如 N/8。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be 0 or more and under 1.</source>
        <translation>{option} 为 {value}：它必须大于等于 0 且小于 1。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be 0 or more.</source>
        <translation>{option} 为 {value}：它必须大于等于 0。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be 1 or more.</source>
        <translation>{option} 为 {value}：它必须大于等于 1。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be 1 to 8, or linear.</source>
        <translation>{option} 为 {value}：它必须为 1 至 8，或 linear。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be UTF-8 text of at most 4096 bytes without control characters.</source>
        <translation>{option} 为 {value}：它必须是至多 4096 字节、不含控制字符的 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a number greater than 0, or auto.</source>
        <translation>{option} 为 {value}：它必须是大于 0 的数，或 auto。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a number of decibels.</source>
        <translation>{option} 为 {value}：它必须是分贝数。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a whole number, 1 or more.</source>
        <translation>{option} 为 {value}：它必须是大于等于 1 的整数。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a whole number, 1 to 10000.</source>
        <translation>{option} 为 {value}：它必须是 1 至 10000 的整数。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a whole number, 1 to 1024.</source>
        <translation>{option} 为 {value}：它必须是 1 至 1024 的整数。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a whole number, 1 to 4096.</source>
        <translation>{option} 为 {value}：它必须是 1 至 4096 的整数。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a whole number, 1 to {most}.</source>
        <translation>{option} 为 {value}：它必须是 1 至 {most} 的整数。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a whole number, 8 to 4096.</source>
        <translation>{option} 为 {value}：它必须是 8 至 4096 的整数。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be at least 0, or auto.</source>
        <translation>{option} 为 {value}：它必须大于等于 0，或 auto。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be {expected}.{hint}</source>
        <translation>{option} 为 {value}：它必须是 {expected}。{hint}</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be {range}.</source>
        <translation>{option} 为 {value}：它必须为 {range}。</translation>
    </message>
    <message>
        <source>{option} is {value}: the matrix is kept in single precision, which holds singular values down to 5e-7 of the largest. Give at most {largest}.</source>
        <translation>{option} 为 {value}：矩阵以单精度存放，所能容纳的奇异值低至最大者的 5e-7。请至多为 {largest}。</translation>
    </message>
    <message>
        <source>{option} is {value}: the reverse process begins above its last level, {lowest}.</source>
        <translation>{option} 为 {value}：反向过程须从其最后一级 {lowest} 之上开始。</translation>
    </message>
    <message>
        <source>{option} {level} is outside {low} to {high}, the noise levels that the prior {prior} was made for: what it gives there means little.</source>
        <translation>{option} {level} 超出先验 {prior} 所针对的噪声水平 {low} 至 {high}：它在那里给出的值没有多大意义。</translation>
    </message>
    <message>
        <source>{option}&apos;s spacing is {spacing}: it must be linear, or between two numbers above 0 logarithmic.</source>
        <translation>{option} 的间隔为 {spacing}：它必须是 linear，或在两个大于 0 的数之间为 logarithmic。</translation>
    </message>
    <message>
        <source>{others} The folder {folder} could not be read ({reason}).</source>
        <translation>{others} 无法读取文件夹 {folder} ({reason})。</translation>
    </message>
    <message>
        <source>{path} cannot be written: the folder {folder} does not exist. Make it first.</source>
        <translation>无法写入 {path}：文件夹 {folder} 不存在。请先创建它。</translation>
    </message>
    <message>
        <source>{path} could not be made, since ffmpeg failed. Try another format or a smaller scale.</source>
        <translation>无法生成 {path}，因为 ffmpeg 失败。请试用其他格式或更小的倍数。</translation>
    </message>
    <message>
        <source>{path} could not be made, since ffmpeg failed: {reason} Try another format or a smaller scale.</source>
        <translation>无法生成 {path}，因为 ffmpeg 失败：{reason} 请试用其他格式或更小的倍数。</translation>
    </message>
    <message>
        <source>{path} could not be written: {errorString}. Choose a folder that exists and is yours.</source>
        <translation>无法写入 {path}：{errorString}。请选择一个存在且属于您的文件夹。</translation>
    </message>
    <message>
        <source>{path} could not be written: {message}. Choose another name.</source>
        <translation>无法写入 {path}：{message}。请选择其他名称。</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} is a folder. Name a file to write.</source>
        <translation>{path} 是文件夹。请指定要写入的文件。</translation>
    </message>
    <message>
        <source>{path} is a picture that carries no experiment. Name an experiment file, or a figure that Inkling wrote.</source>
        <translation>{path} 是不带实验的图片。请指定实验文件，或 Inkling 写出的图。</translation>
    </message>
    <message>
        <source>{path} is a picture that carries no experiment: only figures and images that Inkling wrote do. Open it as an image instead.</source>
        <translation>{path} 是不带实验的图片：只有 Inkling 写出的图和图像才带有。请将它作为图像打开。</translation>
    </message>
    <message>
        <source>{path} is a picture, and this build reads no pictures. Name an experiment file, or build Inkling with Qt.</source>
        <translation>{path} 是图片，而此构建不读取图片。请指定实验文件，或用 Qt 构建 Inkling。</translation>
    </message>
    <message>
        <source>{path} is a single picture, so the selection :{selection} has nothing to choose from. Leave it out.</source>
        <translation>{path} 是单幅图片，选择 :{selection} 无从选起。请去掉它。</translation>
    </message>
    <message>
        <source>{path} is another file of this command, and would be replaced by what goes into the folder {folder}. Name another folder.</source>
        <translation>{path} 是此命令的另一个文件，会被写入文件夹 {folder} 的内容替换。请另行指定文件夹。</translation>
    </message>
    <message>
        <source>{path} is not a study&apos;s. Name the folder of a study.</source>
        <translation>{path} 不是研究的。请指定研究的文件夹。</translation>
    </message>
    <message>
        <source>{path} is there already. Name another file with {option}, or add {overwrite} to replace it.</source>
        <translation>{path} 已存在。请用 {option} 另行指定文件，或加上 {overwrite} 以替换它。</translation>
    </message>
    <message>
        <source>{path} was written by a newer Inkling. Use that one.</source>
        <translation>{path} 由更新的 Inkling 写出。请使用那个版本。</translation>
    </message>
    <message>
        <source>{path}: a figure is written as PNG, PDF or SVG, and its numbers as CSV. Give the file a name that ends in .png, .pdf, .svg or .csv.</source>
        <translation>{path}：图以 PNG、PDF 或 SVG 写出，其数值以 CSV 写出。请使用以 .png、.pdf、.svg 或 .csv 结尾的文件名。</translation>
    </message>
    <message>
        <source>{path}: a figure is written as PNG, PDF or SVG. Give the file a name that ends in .png, .pdf or .svg.</source>
        <translation>{path}：图以 PNG、PDF 或 SVG 写出。请使用以 .png、.pdf 或 .svg 结尾的文件名。</translation>
    </message>
    <message>
        <source>{path}: an animation is written as GIF, MP4 or WebM. Give the file a name that ends in .gif, .mp4 or .webm.</source>
        <translation>{path}：动画以 GIF、MP4 或 WebM 写出。请使用以 .gif、.mp4 或 .webm 结尾的文件名。</translation>
    </message>
    <message>
        <source>{path}: this build draws no figures. Name a .csv file, or build Inkling with Qt.</source>
        <translation>{path}：此构建不画图。请指定 .csv 文件，或用 Qt 构建 Inkling。</translation>
    </message>
    <message>
        <source>{place} {why}</source>
        <translation>{place} {why}</translation>
    </message>
    <message>
        <source>{preset} is {name}, which says another {option}: leave one of them out.</source>
        <translation>{preset} 为 {name}，它规定了另一个 {option}：请去掉其一。</translation>
    </message>
    <message>
        <source>{prior} is made from formulas and has no file to calibrate. Name a prior that has one.</source>
        <translation>{prior} 由公式得到，没有可校准的文件。请指定有文件的先验。</translation>
    </message>
    <message>
        <source>{prior} is made from formulas: it has no file to remove.</source>
        <translation>{prior} 由公式得到：没有可删除的文件。</translation>
    </message>
    <message>
        <source>{range} or {keyword}</source>
        <translation>{range} 或 {keyword}</translation>
    </message>
    <message>
        <source>{ratio} and {size} are both given: they are two ways to say the same, give one.</source>
        <translation>同时给出了 {ratio} 和 {size}：它们说的是同一件事，请只给一个。</translation>
    </message>
    <message>
        <source>{ratio} and {size} exclude each other, and both are set: they are two ways to give one step. Leave one at auto.</source>
        <translation>{ratio} 与 {size} 互斥，而两者都已设置：它们是给出步长的两种方式。请将其一留为 auto。</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}。</translation>
    </message>
    <message>
        <source>{samples} is 0, and {id} gives nothing but samples: draw 1 or more, or leave it at auto.</source>
        <translation>{samples} 为 0，而 {id} 只给出样本：请至少抽取 1 个，或保留 auto。</translation>
    </message>
    <message>
        <source>{steps} and {minutes} are both 0: give the training a budget.</source>
        <translation>{steps} 和 {minutes} 都为 0：请给训练一个预算。</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{warning} ({images} of {count} images)</source>
        <translation>{warning}（{count} 幅图像中的 {images} 幅）</translation>
    </message>
    <message>
        <source>{what} does not ascend</source>
        <translation>{what} 不是升序</translation>
    </message>
    <message>
        <source>{what} holds images of {given}, the prior is for {known}.</source>
        <translation>{what} 中的图像为 {given}，而先验用于 {known}。</translation>
    </message>
    <message>
        <source>{what} holds something that is no finite number</source>
        <translation>{what} 含有非有限的数</translation>
    </message>
    <message>
        <source>{what} is beyond what LAPACK can index ({largest}). Take fewer measurements, or a matrix that needs none, such as dct.</source>
        <translation>{what}超出 LAPACK 所能索引的范围 ({largest})。请减少测量，或用不需要它的矩阵，如 dct。</translation>
    </message>
    <message>
        <source>{what} is not a list</source>
        <translation>{what} 不是列表</translation>
    </message>
    <message>
        <source>{what} is not a list of numbers</source>
        <translation>{what} 不是数的列表</translation>
    </message>
    <message>
        <source>{what} is {shape}, but an image has {pixels} pixels: give [{pixels}] or [images, {pixels}].</source>
        <translation>{what} 为 {shape}，而一幅图像有 {pixels} 个像素：请给出 [{pixels}] 或 [图像数, {pixels}]。</translation>
    </message>
    <message>
        <source>{what} needs {needed} of memory, but only {available} are available.</source>
        <translation>{what} 需要 {needed} 内存，而可用的只有 {available}。</translation>
    </message>
    <message>
        <source>{what} needs {needed} of memory, but only {available} are available. {hint}</source>
        <translation>{what} 需要 {needed} 内存，而可用的只有 {available}。{hint}</translation>
    </message>
    <message>
        <source>{where} ({method})</source>
        <translation>{where} ({method})</translation>
    </message>
    <message>
        <source>{where} has an unknown key {key}.{hint}</source>
        <translation>{where} 有未知的键 {key}。{hint}</translation>
    </message>
    <message>
        <source>{where} is {json}: it must be an object.</source>
        <translation>{where} 为 {json}：它必须是对象。</translation>
    </message>
    <message>
        <source>{where} is {json}: it must have &quot;file&quot;, or &quot;prior&quot;, or &quot;name&quot;, &quot;shape&quot;, &quot;type&quot; and &quot;pixels&quot;.</source>
        <translation>{where} 为 {json}：它必须有 &quot;file&quot;，或 &quot;prior&quot;，或 &quot;name&quot;、&quot;shape&quot;、&quot;type&quot; 和 &quot;pixels&quot;。</translation>
    </message>
    <message>
        <source>{where} lacks the key &quot;{key}&quot;.</source>
        <translation>{where} 缺少键 &quot;{key}&quot;。</translation>
    </message>
    <message>
        <source>{where}&apos;s file is empty: it must name a file.</source>
        <translation>{where} 的文件为空：它必须指定文件。</translation>
    </message>
    <message>
        <source>{where}&apos;s pixels are not base64 text.</source>
        <translation>{where} 的像素不是 base64 文本。</translation>
    </message>
    <message>
        <source>{where}&apos;s pixels hold a value that is not finite.</source>
        <translation>{where} 的像素中有非有限的值。</translation>
    </message>
    <message>
        <source>{where}&apos;s pixels hold {bytes} bytes: a {shape} image of type {type} has {width}.</source>
        <translation>{where} 的像素有 {bytes} 字节：类型 {type} 的 {shape} 图像应有 {width}。</translation>
    </message>
    <message>
        <source>{where}&apos;s prior</source>
        <translation>{where} 的先验</translation>
    </message>
    <message>
        <source>{where}&apos;s shape is {value}: an image has at most {mostPixels} values.</source>
        <translation>{where} 的形状为 {value}：一幅图像至多有 {mostPixels} 个值。</translation>
    </message>
    <message>
        <source>{where}&apos;s shape is {value}: it must be [channels, height, width], 1 to {mostChannels} channels and sides of 1 to {largestSide}.</source>
        <translation>{where} 的形状为 {value}：它必须是 [通道, 高, 宽]，1 至 {mostChannels} 个通道，边长 1 至 {largestSide}。</translation>
    </message>
    <message>
        <source>{where}&apos;s type is {type}: it must be uint8 or float32.</source>
        <translation>{where} 的类型为 {type}：它必须是 uint8 或 float32。</translation>
    </message>
    <message>
        <source>{where}&apos;s {key} is {value}: it must be text.</source>
        <translation>{where} 的 {key} 为 {value}：它必须是文本。</translation>
    </message>
    <message>
        <source>{where}: {name} is {json}: it must be {name2}.</source>
        <translation>{where}：{name} 为 {json}：它必须是{name2}。</translation>
    </message>
    <message>
        <source>{where}: {option} is {value}: it must be a value, a list of them, or a range.</source>
        <translation>{where}：{option} 为 {value}：它必须是一个值、值的列表或范围。</translation>
    </message>
    <message>
        <source>{where}: {problem}</source>
        <translation>{where}：{problem}</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>{words} and {last}</source>
        <translation>{words} 和 {last}</translation>
    </message>
    <message>
        <source>{words} or {last}</source>
        <translation>{words} 或 {last}</translation>
    </message>
    <message>
        <source>{words}, {next}</source>
        <translation>{words}、{next}</translation>
    </message>
    <message>
        <source>{} posterior samples</source>
        <translation>{} 个后验样本</translation>
    </message>
    <message>
        <source>{}-bit measurements</source>
        <translation>{} 比特测量</translation>
    </message>
    <message>
        <source>--grid draws pictures: methods by images, the truth once, and the PSNR under each. A study keeps no
pictures, so that its first batch of images is computed again, to the same numbers.</source>
        <translation>--grid 画图片：方法乘图像，真值出现一次，各图下方为 PSNR。研究不保留图片，因此会重新计算其
第一批图像，得到相同的数值。</translation>
    </message>
    <message>
        <source>--json writes one object:
  experiment      all settings; --experiment reads the file back
  complete        false if the run was stopped; results then holds what was finished
  failures        a list of {method, message}, one for each method that diverged; the exit code is
                  then 6
  results         one object per image and method:
    image, method, evaluations, seconds, warnings
    psnr, ssim, consistency    of the method&apos;s estimate if it has one, else of the first sample
    mean_psnr, mean_ssim       of the mean of the samples
    cosine, scaled_psnr        1 bit: cosine to the truth, PSNR after the best scaling
    predicted_psnr, converged  message passing: the PSNR that it predicts, and whether its fixed
                               point was reached
    sample_consistency         two and more samples: the consistency of each
    component_deviations       two and more samples: deviations along their principal components
    coverage                   twenty and more samples, where there is a truth: pixels that differ;
                               50, 80, 90: the share of them within the central 50, 80, 90 %;
                               projections_80: that of random projections; squared_error,
                               expected_error: of the mean, and as their variance has it; ranks
    trace                      with --trace: a list with, per step, level, step, evaluations, beta,
                               psnr, ssim, denoised_psnr, denoised_ssim, prior_norm,
                               likelihood_norm, consistency, residual, predicted_error,
                               ep_residual, ep_iterations
  What does not apply, or is not known (no truth, a side under 7 pixels for SSIM), is null.</source>
        <translation>--json 写出一个对象：
  experiment      全部设置；--experiment 可读回该文件
  complete        运行被停止则为 false；此时 results 含已完成的内容
  failures        {method, message} 的列表，每个发散的方法一项；此时退出码为 6
  results         每幅图像、每种方法一个对象：
    image, method, evaluations, seconds, warnings
    psnr, ssim, consistency    方法若有估计则为其估计的，否则为第一个样本的
    mean_psnr, mean_ssim       样本均值的
    cosine, scaled_psnr        1 比特：与真值的余弦，最佳缩放后的 PSNR
    predicted_psnr, converged  消息传递：其预测的 PSNR，以及是否达到不动点
    sample_consistency         两个及以上样本：各自的一致性
    component_deviations       两个及以上样本：沿其主成分的标准差
    coverage                   二十个及以上样本且有真值时：取值不同的像素数；
                               50, 80, 90：落在中央 50、80、90 % 之内的比例；
                               projections_80：随机投影的该比例；squared_error,
                               expected_error：均值的误差，以及按方差应有的误差；ranks
    trace                      给出 --trace 时：列表，每步含 level, step, evaluations, beta,
                               psnr, ssim, denoised_psnr, denoised_ssim, prior_norm,
                               likelihood_norm, consistency, residual, predicted_error,
                               ep_residual, ep_iterations
  不适用或未知的内容（没有真值，SSIM 时一边不足 7 像素）为 null。</translation>
    </message>
    <message>
        <source>--output DIR gets comparison.png, a PNG of every image, METHOD-samples.npy [B,S,C,H,W], METHOD-
estimate.npy and truth.npy [B,C,H,W] (unclipped; NaN where a stopped run did not come to), experiment.json
and result.json, each method&apos;s numbers as soon as it is done. A folder of an earlier run is
refused unless --overwrite is given, which replaces that run&apos;s files and no others.</source>
        <translation>--output DIR 得到 comparison.png、每幅图像的 PNG、METHOD-samples.npy [B,S,C,H,W]、METHOD-estimate.npy 和
truth.npy [B,C,H,W]（不截断；被停止的运行未到之处为 NaN）、experiment.json 和 result.json，
以及每种方法一完成即写出的数值。先前运行的文件夹会被拒绝，除非给出 --overwrite，
它只替换那次运行的文件。</translation>
    </message>
    <message>
        <source>A PDF has its fonts inside, an SVG the outlines of its letters, a PNG of a grid its experiment.</source>
        <translation>PDF 内含字体，SVG 内含字母的轮廓，网格的 PNG 内含其实验。</translation>
    </message>
    <message>
        <source>A is M×N, N the prior&apos;s number of pixels (channel by channel, row by row); for rows of a
transform, or a mask, an operator file says which (measure writes one; the README says how to
write your own). x.npy is [N] for
measurements of shape [M], [B, N] for [B, M]: the method&apos;s estimate if it has one, else the mean
of the samples; float32, not clipped. Of several methods there is one file each,
x-METHOD.npy.</source>
        <translation>A 为 M×N，N 是先验的像素数（逐通道、逐行）；变换的各行或掩模由算子文件说明
（measure 会写出；自行编写见 README）。x.npy 对形状 [M] 的测量为 [N]，对 [B, M] 为 [B, N]：
方法若有估计则为其估计，否则为样本的均值；float32，不截断。
多种方法各写一个文件 x-METHOD.npy。</translation>
    </message>
    <message>
        <source>A name that ends with .npy gets the images as [count, C, H, W], float32, not clipped.
Draws start at the noise level 10 unless --beta-max says another, and keep the noise consistent
unless --step-noise independent asks for Algorithm 1&apos;s, with which the default steps leave
fragments in place of images.</source>
        <translation>以 .npy 结尾的名称得到 [count, C, H, W] 的图像，float32，不截断。
抽样从噪声水平 10 开始，除非 --beta-max 另有规定；并使噪声保持一致，除非 --step-noise independent
要求算法 1 的噪声，那样默认步长留下的是碎片而非图像。</translation>
    </message>
    <message>
        <source>A row for each image of each cell: image, method, the options that the study names, and the fields of
reconstruct&apos;s JSON. What is missing or has failed is said on stderr. Of a study whose shares were computed
in several folders, name all of them; the first one&apos;s study.json counts.</source>
        <translation>每个单元的每幅图像一行：图像、方法、研究所列的选项，以及 reconstruct 的 JSON 中的各项。
缺少或失败的内容在标准错误输出中说明。若研究的各份在几个文件夹中计算，请全部列出；
以第一个文件夹的 study.json 为准。</translation>
    </message>
    <message>
        <source>A table goes to stdout: image, method, PSNR and SSIM against the truth, consistency (share of the
measurements that the reconstruction reproduces; for linear data ||Ax-y||^2/(M sigma^2)), network
evaluations per sample and seconds per image.</source>
        <translation>向标准输出写一张表：图像、方法、相对真值的 PSNR 和 SSIM、一致性（重建所复现的测量的比例；
线性数据为 ||Ax-y||^2/(M sigma^2)）、每个样本的网络求值次数和每幅图像的秒数。</translation>
    </message>
    <message>
        <source>Another name for &quot;inkling-cli sweep STUDY IMAGES:0-99&quot;, whose help says the rest.</source>
        <translation>即 &quot;inkling-cli sweep STUDY IMAGES:0-99&quot; 的另一名称，其余见其帮助。</translation>
    </message>
    <message>
        <source>Columns are those of collect. Each point is a mean over images and repetitions, its bar one standard error
to both sides; the CSV has n too. --y psnr,predicted_psnr draws dashed what message passing predicts of
what it reached. --against method=qcs-sgm draws paired differences: each image&apos;s to what that method made
of the same measurements.</source>
        <translation>列即 collect 的列。每个点是图像与重复的均值，其误差棒向两侧各一个标准误差；CSV 中还有 n。
--y psnr,predicted_psnr 以虚线画出消息传递对其所达结果的预测。
--against method=qcs-sgm 画配对差：每幅图像与该方法由同样测量所得之差。</translation>
    </message>
    <message>
        <source>Crops of pictures, for a network without normalisation, which is for any size:
  inkling-cli train --data photos.tar --data dead-leaves: --crop 48 --shrink 6 --flips --turns \
      --held-out 3 --groups 0 --detail --plain --base 32 --multipliers 1,2,4 \
      --optimiser muon --learning-rate 2e-3 --warm-up 100 --ema 0.999 --batch 16 \
      --noise-law log-uniform --noise-min 0.01 --noise-max 3 --steps 0 --minutes 600 \
      --name photos --output photos.safetensors
dead-leaves: stands for disks and polygons in the photographs&apos; colours, drawn as needed, and
lines: for thin lines before smooth shades in them.</source>
        <translation>图片的裁剪，用于无归一化、适用任意大小的网络：
  inkling-cli train --data photos.tar --data dead-leaves: --crop 48 --shrink 6 --flips --turns \
      --held-out 3 --groups 0 --detail --plain --base 32 --multipliers 1,2,4 \
      --optimiser muon --learning-rate 2e-3 --warm-up 100 --ema 0.999 --batch 16 \
      --noise-law log-uniform --noise-min 0.01 --noise-max 3 --steps 0 --minutes 600 \
      --name photos --output photos.safetensors
dead-leaves: 表示用照片的颜色绘制的圆盘和多边形，lines: 表示同样颜色的平滑渐变前的细线，
两者都按需绘制。</translation>
    </message>
    <message>
        <source>Ctrl-C leaves the last checkpoint; the same command continues from it and gives the weights that an
uninterrupted run would have given. It replaces the weights and the log that it wrote before and no
others, unless --overwrite is given.</source>
        <translation>Ctrl-C 保留最后的检查点；同一命令由此继续，并得到与未中断时相同的权重。
它只替换自己先前写出的权重和日志，不替换其他，除非给出 --overwrite。</translation>
    </message>
    <message>
        <source>Each cell (one combination, one method, one batch of images) becomes a file DIR/cells/KEY.json as
soon as it is done. KEY names what it was made from: weights, pixels, settings, the engine&apos;s numbers.
The same command goes on where a run was stopped or killed; several may run in one folder at once;
another study is refused there. A cell that fails is kept as failed. collect reads the folder.</source>
        <translation>每个单元（一个组合、一种方法、一批图像）一完成就成为文件 DIR/cells/KEY.json。
KEY 由其来源决定：权重、像素、设置、引擎的数值版本。运行被停止或终止后，可用同一命令继续；
可有几个同时在一个文件夹中运行；另一个研究会被拒绝。失败的单元作为失败保留。
collect 读取该文件夹。</translation>
    </message>
    <message>
        <source>Environment:
  INKLING_MODELS  folders with priors, before all others, with : between them
  INKLING_ENGINE  the engine&apos;s file, where it is not the installed one</source>
        <translation>环境变量：
  INKLING_MODELS  先验的文件夹，优先于其他，以 : 分隔
  INKLING_ENGINE  引擎的文件，若非所安装的那个</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>Exit codes:
  0    done
  2    usage: an option or value that cannot be
  3    input: a file that is missing, damaged or of the wrong shape
  4    output: a file that could not be written
  5    resource: not enough memory, or the device or the engine is missing
  6    diverged: a run left the range that its noise level allows
  70   internal: a defect of Inkling
  130  stopped by Ctrl-C or SIGTERM; what was finished is written</source>
        <translation>退出码：
  0    完成
  2    用法：无效的选项或值
  3    输入：文件缺失、损坏或形状错误
  4    输出：文件无法写入
  5    资源：内存不足，或缺少设备或引擎
  6    发散：运行超出其噪声水平所允许的范围
  70   内部：Inkling 的缺陷
  130  由 Ctrl-C 或 SIGTERM 停止；已完成的内容已写入</translation>
    </message>
    <message>
        <source>Known are FFDNet, DnCNN, bias-free DnCNN, BF-CNN, NCSNv2, NCSNv2Deeper and NCSNv2Deepest, by the
names and shapes of their tensors. Nothing in such a file is run: it may hold numbers, names and
containers, and what asks for more is refused. Any other network comes as TorchScript, a program of
x [B, C, H, W] and the noise level [B], or of x alone; with --trust a copy of it is kept and run.</source>
        <translation>已知的有 FFDNet、DnCNN、无偏置 DnCNN、BF-CNN、NCSNv2、NCSNv2Deeper 和 NCSNv2Deepest，由其张量的名称
和形状识别。这类文件中的任何内容都不会运行：它可以含有数、名称和容器，要求更多的会被拒绝。
其他网络须为 TorchScript，即以 x [B, C, H, W] 和噪声水平 [B]、或仅以 x 为输入的程序；
给出 --trust 时会保留其副本并运行。</translation>
    </message>
    <message>
        <source>STUDY is a JSON file as an experiment&apos;s (reconstruct writes experiment.json), in which the value of
an option may be a list, [1, 2, 3, &quot;linear&quot;], or a range:
  {&quot;from&quot;: 50, &quot;to&quot;: 784, &quot;count&quot;: 8, &quot;spacing&quot;: &quot;logarithmic&quot;}
All combinations are run, with the further keys:
  cases           a list of settings, each laid over &quot;settings&quot; in turn
  repetitions     so many seeds, from the seed on
  images-at-once  how many images make one batch (default 10)
  table           what the summary compares: methods, errors or samples
  evolution       true: the summary has what predict says, too
  title, about, duration
A method that cannot use a combination&apos;s measurements or prior is left out of it. Options on the command line
replace the study&apos;s, with commas between several values.</source>
        <translation>STUDY 是与实验一样的 JSON 文件（reconstruct 写出 experiment.json），其中选项的值
可以是列表 [1, 2, 3, &quot;linear&quot;]，或范围：
  {&quot;from&quot;: 50, &quot;to&quot;: 784, &quot;count&quot;: 8, &quot;spacing&quot;: &quot;logarithmic&quot;}
所有组合都会运行，另有以下各键：
  cases           设置的列表，依次覆盖在 &quot;settings&quot; 上
  repetitions     种子的数目，从 seed 起
  images-at-once  一批有多少图像（默认 10）
  table           摘要所比较的：methods、errors 或 samples
  evolution       true：摘要中也有 predict 所给的值
  title, about, duration
不能使用某组合的测量或先验的方法会被略去。命令行上的选项替换研究的，
多个值之间用逗号。</translation>
    </message>
    <message>
        <source>Shipped studies:</source>
        <translation>自带的研究：</translation>
    </message>
    <message>
        <source>The mean squared error that message passing is expected to reach, without any image, by state
evolution: the matrix as its spectrum, the prior as its table of denoising errors, the quantizer
as integrals. It is printed as a PSNR. --json writes a list of {measurements, psnr, error, at_most,
beta}: M, that PSNR, the mean squared error per pixel, whether the prior&apos;s table ends there and the
error may be smaller, and the noise level that it is like.</source>
        <translation>由状态演化、不用任何图像得出消息传递预计达到的均方误差：矩阵以其谱、先验以其去噪误差表、
量化器以积分计入。以 PSNR 输出。--json 写出 {measurements, psnr, error, at_most, beta} 的列表：
M、该 PSNR、每像素均方误差、先验的表是否止于此处因而误差可能更小，以及与之相当的噪声水平。</translation>
    </message>
    <message>
        <source>The papers&apos; network, NCSNv2, with its own loss and noise levels:
  inkling-cli train --network ncsnv2 --width 32 --data train-images-idx3-ubyte.gz --batch 128 \
      --name digits-ncsnv2 --output digits-ncsnv2.safetensors --checkpoint c --steps 0 --minutes 600</source>
        <translation>论文的网络 NCSNv2，采用其自身的损失和噪声水平：
  inkling-cli train --network ncsnv2 --width 32 --data train-images-idx3-ubyte.gz --batch 128 \
      --name digits-ncsnv2 --output digits-ncsnv2.safetensors --checkpoint c --steps 0 --minutes 600</translation>
    </message>
    <message>
        <source>Writes A.npy (M×N), x.npy (the truth), and lower.npy and upper.npy (the intervals; signs.npy too for
1 bit without thresholds) or values.npy (linear). Vectors are [M] for one image, [B, M] for several.
Of a transform or a mask, which is never held in memory, operator.json is written in place of
A.npy: its kind, rows and signs. The solve command that brings the images back goes to stdout.</source>
        <translation>写出 A.npy (M×N)、x.npy（真值），以及 lower.npy 和 upper.npy（区间；无阈值的 1 比特还有 signs.npy）
或 values.npy（线性）。一幅图像的向量为 [M]，多幅为 [B, M]。
对从不存于内存的变换或掩模，写出 operator.json 代替 A.npy：其种类、行和符号。
恢复图像的 solve 命令写到标准输出。</translation>
    </message>
    <message>
        <source>g.npy holds grad log p(y | x_t) at noise level beta, times the likelihood scale: float64, of x&apos;s
shape ([N] or [B, N]). So that it can serve as a reference, qcs-sgm+ iterates here to an EP
tolerance of 1e-9, 10,000 times at most, unless --ep-tolerance or --ep-iterations is given.</source>
        <translation>g.npy 含有噪声水平 beta 下的 grad log p(y | x_t) 乘以似然倍率：float64，形状与 x 相同
（[N] 或 [B, N]）。为可用作参考，这里 qcs-sgm+ 迭代到 EP 容差 1e-9，至多 10,000 次，
除非给出 --ep-tolerance 或 --ep-iterations。</translation>
    </message>
    <message>
        <source>inkling-cli COMMAND --help describes a command. Data go to stdout, progress and messages to stderr.</source>
        <translation>inkling-cli COMMAND --help 说明一个命令。数据写到标准输出，进度和消息写到标准错误输出。</translation>
    </message>
    <message>
        <source>Positionals</source>
        <translation>位置参数</translation>
    </message>
    <message>
        <source>Subcommands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Bring D(x, beta) into the range of pixel values, which a mean of images cannot leave and a network&apos;s answer may: it keeps the iterate from running away to what the network has never seen. Algorithm 1 does not.</source>
        <translation>把 D(x, beta) 限制在像素值的范围内：图像的均值不会超出它，而网络的回答可能会。这使迭代值不致跑到网络从未见过之处。算法 1 不这样做。</translation>
    </message>
    <message>
        <source>Clip the denoised image</source>
        <translation>截断去噪图像</translation>
    </message>
    <message>
        <source>{method} diverged at noise level {level} of {levels} (beta = {beta}): the iterate {state}, and what the prior&apos;s network makes of it lies further out still, for it never saw its like. Give {advice}.</source>
        <translation>{method} 在第 {level} / {levels} 级噪声水平 (beta = {beta}) 发散：迭代值{state}，而先验的网络从未见过这样的东西，给出的结果偏得更远。请给出 {advice}。</translation>
    </message>
    <message>
        <source>Own measurements have lower bounds without upper ones. Give both files.</source>
        <translation>自己的测量值有下界而没有上界。请给出两个文件。</translation>
    </message>
    <message>
        <source>Own measurements have upper bounds without lower ones. Give both files.</source>
        <translation>自己的测量值有上界而没有下界。请给出两个文件。</translation>
    </message>
    <message>
        <source>The network in &apos;{file}&apos; takes {channels} channels, and {shape} or {preset} says {said}.</source>
        <translation>&apos;{file}&apos; 中的网络需要 {channels} 个通道，而 {shape} 或 {preset} 给出的是 {said} 个。</translation>
    </message>
    <message>
        <source>in colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>in grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>{path} is a picture {colour}, of {height}×{width} pixels, but the prior is for images {wanted}, of {size}. Add {fit} to crop, scale and convert it, or choose another prior.</source>
        <translation>{path} 是 {height}×{width} 像素的{colour}图片，而先验适用于 {size} 的{wanted}图像。请加上 {fit} 以裁剪、缩放并转换它，或选择另一个先验。</translation>
    </message>
    <message>
        <source>{method}: the error is not predicted: these measurements would have to be simulated of images that the prior draws, and a prior for any size draws no pictures.</source>
        <translation>{method}：未预测误差：这需要用先验抽取的图像来模拟这些测量，而适用于任意尺寸的先验抽取不出照片。</translation>
    </message>
    <message>
        <source>one photograph scaled to 256 pixels: 20 seconds of one core</source>
        <translation>一幅缩放到 256 像素的照片：单核 20 秒</translation>
    </message>
    <message>
        <source>ten digits, --method message-passing: 11 seconds of one core; all methods: six and a half minutes</source>
        <translation>十个数字，--method message-passing：单核 11 秒；所有方法：六分半钟</translation>
    </message>
    <message>
        <source>ten digits, --method message-passing: 12 seconds of one core; all methods: three and a half minutes</source>
        <translation>十个数字，--method message-passing：单核 12 秒；所有方法：三分半钟</translation>
    </message>
    <message>
        <source>ten digits, --method message-passing: 2 seconds of one core; all methods: 36 seconds</source>
        <translation>十个数字，--method message-passing：单核 2 秒；所有方法：36 秒</translation>
    </message>
    <message>
        <source>ten digits, --method message-passing: 22 seconds of one core; all methods: ten minutes</source>
        <translation>十个数字，--method message-passing：单核 22 秒；所有方法：十分钟</translation>
    </message>
    <message>
        <source>ten digits, --method message-passing: 6 seconds of one core; all methods: five minutes</source>
        <translation>十个数字，--method message-passing：单核 6 秒；所有方法：五分钟</translation>
    </message>
    <message>
        <source>ten digits, --method message-passing: 9 seconds of one core; all methods: two and a half minutes</source>
        <translation>十个数字，--method message-passing：单核 9 秒；所有方法：两分半钟</translation>
    </message>
    <message>
        <source>A prior (its name or its file) whose denoised images are learned along with the clean ones: a few pictures then teach more.</source>
        <translation>先验（名称或文件），其去噪后的图像与干净图像一起用于学习：少量图片因此能教得更多。</translation>
    </message>
    <message>
        <source>A subcommand is missing. {help} lists them.</source>
        <translation>缺少子命令。{help} 会列出它们。</translation>
    </message>
    <message>
        <source>How much of what is learned is the teacher&apos;s image, between its two noise levels; the rest is the clean one&apos;s.</source>
        <translation>在教师的两个噪声水平之间，所学内容中教师图像所占的比例；其余为干净图像。</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Teacher&apos;s highest noise</source>
        <translation>教师的最高噪声</translation>
    </message>
    <message>
        <source>Teacher&apos;s lowest noise</source>
        <translation>教师的最低噪声</translation>
    </message>
    <message>
        <source>Teacher&apos;s share</source>
        <translation>教师的比例</translation>
    </message>
    <message>
        <source>The noise level above which it falls likewise.</source>
        <translation>高于该噪声水平时，比例同样下降。</translation>
    </message>
    <message>
        <source>The noise level below which the teacher&apos;s share falls, with the fourth power; it is a half here.</source>
        <translation>低于该噪声水平时，教师的比例按四次方下降；在此处为一半。</translation>
    </message>
    <message>
        <source>The prior {name} makes images and does not denoise: name another {teacher}.</source>
        <translation>先验 {name} 生成图像而不去噪：请指定其他 {teacher}。</translation>
    </message>
    <message>
        <source>There is one word too many, or more: {words}. Quote a value that has spaces.</source>
        <translation>有多余的词：{words}。含空格的值请加引号。</translation>
    </message>
    <message>
        <source>{option} and {other} do not go together: leave one of them out.</source>
        <translation>{option} 与 {other} 不能同时使用：请去掉其中一个。</translation>
    </message>
    <message>
        <source>{option} has no value: {kind} is missing.</source>
        <translation>{option} 没有值：缺少 {kind}。</translation>
    </message>
    <message>
        <source>{option} has too few values: at least {count} are needed.</source>
        <translation>{option} 的值太少：至少需要 {count} 个。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it must be a number.</source>
        <translation>{option} 为“{value}”：必须是数字。</translation>
    </message>
    <message>
        <source>{option} is &quot;{value}&quot;: it takes no such value.</source>
        <translation>{option} 为“{value}”：不接受这样的值。</translation>
    </message>
    <message>
        <source>{option} is missing.</source>
        <translation>缺少 {option}。</translation>
    </message>
    <message>
        <source>{option} is {value}: it must be a number, {least} to {most}.</source>
        <translation>{option} 为 {value}：必须是 {least} 到 {most} 之间的数字。</translation>
    </message>
    <message>
        <source>{option} was given {given} times, and can be given {count} times.</source>
        <translation>{option} 给出了 {given} 次，最多可给出 {count} 次。</translation>
    </message>
    <message>
        <source>Removed: {file}</source>
        <translation>已删除：{file}</translation>
    </message>
    <message>
        <source>Warning: {text}</source>
        <translation>警告：{text}</translation>
    </message>
    <message>
        <source>What is finished could not be kept yet. {why}</source>
        <translation>已完成的部分尚未能保存。{why}</translation>
    </message>
    <message>
        <source>Written to {folder}.</source>
        <translation>已写入 {folder}。</translation>
    </message>
    <message>
        <source>Written to {folder}: comparison figure, pictures, arrays, result.json.</source>
        <translation>已写入 {folder}：对比图、图片、数组、result.json。</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>{count} numbers are left out: there is none for x, for y, or to compare with.</source>
        <translation>省略了 {count} 个数：缺少 x、y 或用于比较的值。</translation>
    </message>
    <message>
        <source>{file} carries no experiment: its rows are of several priors, and an experiment has one.</source>
        <translation>{file} 不含实验：其各行来自多个先验，而一个实验只有一个先验。</translation>
    </message>
    <message>
        <source>{file}: {done}.</source>
        <translation>{file}：{done}。</translation>
    </message>
    <message>
        <source>{file}: {done}. Others may be too.</source>
        <translation>{file}：{done}。其他图片可能也是如此。</translation>
    </message>
    <message>
        <source>{kind}, {shape}. Message passing needs its error table: inkling-cli priors calibrate {prior} IMAGES {overwrite}</source>
        <translation>{kind}，{shape}。消息传递需要其误差表：inkling-cli priors calibrate {prior} IMAGES {overwrite}</translation>
    </message>
    <message>
        <source>{option} has no effect with these settings.</source>
        <translation>{option} 在这些设置下不起作用。</translation>
    </message>
    <message>
        <source>Further blocks</source>
        <translation>附加块</translation>
    </message>
    <message>
        <source>Further plain blocks at the first level, on the way down and on the way up, for fine structure. A prior that is trained further gets them where it has fewer, and makes the same images at first.</source>
        <translation>第一层的附加简单块（下行与上行各有），用于精细结构。继续训练的先验若块数较少，则会得到它们，起初生成相同的图像。</translation>
    </message>
    <message>
        <source>further blocks of the first level must be plain ones</source>
        <translation>第一层的附加块必须是简单块</translation>
    </message>
    <message>
        <source>Correlated matrix</source>
        <translation>相关矩阵</translation>
    </message>
    <message>
        <source>Denoising {file}</source>
        <translation>正在去噪 {file}</translation>
    </message>
    <message>
        <source>Eigendecomposition of AAᵀ</source>
        <translation>AAᵀ 的特征分解</translation>
    </message>
    <message>
        <source>Ill-conditioned matrix</source>
        <translation>病态矩阵</translation>
    </message>
    <message>
        <source>Product AAᵀ</source>
        <translation>乘积 AAᵀ</translation>
    </message>
    <message>
        <source>Rotation into the eigenbasis</source>
        <translation>旋转到特征基</translation>
    </message>
    <message>
        <source>Singular values of A</source>
        <translation>A 的奇异值</translation>
    </message>
    <message>
        <source>Waiting for: {what}</source>
        <translation>正在等待：{what}</translation>
    </message>
    <message>
        <source>cell {number} of {count}</source>
        <translation>第 {number} / {count} 个单元</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <source>{training}  {errors}</source>
        <translation>{training}  {errors}</translation>
    </message>
    <message>
        <source>held-out error{errors}</source>
        <translation>留出误差{errors}</translation>
    </message>
    <message>
        <source>step {step}  loss {loss}  rate {rate}  {speed} images/s</source>
        <translation>步 {step}  损失 {loss}  学习率 {rate}  {speed} 图像/秒</translation>
    </message>
    <message>
        <source>{psnr} dB are not reached by these.</source>
        <translation>这些达不到 {psnr} dB。</translation>
    </message>
    <message>
        <source>{psnr} dB need {count} measurements.</source>
        <translation>{psnr} dB 需要 {count} 个测量值。</translation>
    </message>
    <message>
        <source>{what}, {method}</source>
        <translation>{what}，{method}</translation>
    </message>
    <message>
        <source>{what}, {size}</source>
        <translation>{what}，{size}</translation>
    </message>
</context>
</TS>
